# Words of its o<<: 
own.title = {0,plural,one{# statement}other{# statements}} on {1} events
basis = Grounds.\u0020Really.

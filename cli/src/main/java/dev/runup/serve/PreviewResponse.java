package dev.runup.serve;

/// What one address of the preview gives back.
///
/// @param type its media type, with the charset of a text
/// @param policy its Content-Security-Policy
/// @param bytes what it holds; nobody changes them
@SuppressWarnings("ArrayRecordComponent") // Handed to the server and compared nowhere.
record PreviewResponse(String type, String policy, byte[] bytes) {}

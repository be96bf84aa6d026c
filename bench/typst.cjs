// Writes a Typst file as a tagged PDF, or prints the version of Typst: node typst.cjs COMPILER [IN OUT]
const { NodeCompiler } = require(process.argv[2]);
const { writeFileSync } = require('node:fs');

const [, , , from, to] = process.argv;
const compiler = NodeCompiler.create({ workspace: process.cwd() });
if (from) {
  writeFileSync(to, compiler.pdf({ mainFilePath: from }, { pdfTags: true }));
} else {
  const version = { mainFileContent: '#metadata(str(sys.version))<version>' };
  console.log(compiler.query(version, { selector: '<version>' })[0].value);
}

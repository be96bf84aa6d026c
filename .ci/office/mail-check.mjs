// Reads mails by mailparser and by postal-mime, and compares what they read. Usage: node check.mjs MAIL...
// It runs in the folder that has the two packages.

import assert from "node:assert";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";

const sum = (bytes) => createHash("sha256").update(Buffer.from(bytes)).digest("hex");
const ends = (text) => text.replaceAll("\r\n", "\n").trim();

for (const file of process.argv.slice(2)) {
  const bytes = fs.readFileSync(file);
  const one = await simpleParser(bytes);
  const other = await PostalMime.parse(bytes);
  const published = sum(fs.readFileSync(file.replace(/\.eml$/, ".pdf")));
  assert.equal(one.subject, other.subject, file);
  assert.match(one.subject, /^TLP:[A-Z]+ · \S/, file);
  assert.equal(one.messageId, other.messageId, file);
  assert.equal(one.date.toISOString(), new Date(other.date).toISOString(), file);
  assert.equal(ends(one.html), ends(other.html), file);
  assert.match(one.text, /^TLP:[A-Z]+\n/, file);
  assert.match(other.text, /^TLP:[A-Z]+\r?\n/, file);
  for (const { attachments } of [one, other]) {
    assert.equal(attachments.length, 1, file);
    assert.equal(sum(attachments[0].content), published, file);
  }
}
console.log(`mail-check: mailparser and postal-mime read ${process.argv.length - 2} mails alike`);

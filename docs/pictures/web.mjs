// Takes a picture of the top of a page, as on a screen that is 640 px wide. Usage: .ci/web/browser docs/pictures/telephone.mjs FILE.html PICTURE.png

import path from "node:path";
import { pathToFileURL } from "node:url";
import { openChromium } from "../../.ci/web/browser.mjs";

const [file, picture] = process.argv.slice(2);
const context = await openChromium({ viewport: { width: 640, height: 380 }, deviceScaleFactor: 2 });
const page = await context.newPage();
await page.goto(pathToFileURL(path.resolve(file)).href);
await page.screenshot({ path: picture });
await context.close();

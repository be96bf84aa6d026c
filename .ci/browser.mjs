// What scripts need that drive Chromium; .ci/browser fetches the packages and runs them.

import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const require = createRequire(new URL("../target/browser/", import.meta.url));

/** The text of axe, to be added to a page. */
export const axe = () => fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Opens Chromium with a profile of its own, gives `work` its context, and closes it whatever happens. */
export async function withChromium(work, options = {}) {
  const { chromium } = require("playwright-core");
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "runup-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
    ...options,
  });
  try {
    return await work(context);
  } finally {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
}

// What scripts need that drive Chromium; .ci/web/browser fetches the packages and runs them.

import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(new URL("../../target/browser/", import.meta.url));

/** The text of axe, to be added to a page. */
export const axe = () => fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The text of Firefox's reader view, to be added to a page. */
export const readability = () => fs.readFileSync(require.resolve("@mozilla/readability/Readability.js"), "utf8");

/** Opens Chromium with a new profile; .ci/web/browser takes the profiles away. */
export async function openChromium(options = {}) {
  const { chromium } = require("playwright-core");
  const profile = fs.mkdtempSync(path.join(process.env.PROFILES, "profile-"));
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM,
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
}

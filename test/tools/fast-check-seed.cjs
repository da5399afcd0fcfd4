/**
 * In continuous integration property tests run the same cases every time, so that a change is judged by
 * what it changed; elsewhere they look further with every run, and print the seed of what they find.
 */
const fc = require("fast-check");

if (process.env.CI === "true") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20241231 });

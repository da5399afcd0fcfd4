import { attachCalculator } from "./formulas/calculator";
import { createHost } from "./host";
import { makeWorkbook } from "./model/make-workbook";
import { XdmHost } from "./transports/xdm";

/** The page of the test: Excel for the web, with an add-in beside it. Bundled, to run without Node. */
const workbook = makeWorkbook({ Blad1: [["naam", 3]] });
attachCalculator(workbook);
const host = createHost(workbook, { displayLanguage: "nl-NL", contentLanguage: "nl-BE" });
const xdm = new XdmHost(host, { url: "/addin.html", title: "Add-in" });
document.body.append(xdm.frame);
Object.assign(window, { host, xdm });

/** Where the focus goes when the button that had it is no longer there. */
import { describePane } from "./tools/describe-pane";
import { type } from "./tools/edits";
import { DutchPane } from "./tools/pane-words";
import { openSample } from "./tools/samples";
import { until } from "./tools/until";

const DEPOSIT = "Geen extra waarborg voor een personenalarm";

describePane("the focus, when its button goes away", (open) => {
  it("stays at its card and not on another button, so that Enter does nothing else", async () => {
    const { page, model, excel } = await open(openSample("helan"));
    const pane = new DutchPane(page);
    await pane.check();
    const card = pane.card(DEPOSIT);
    // Without its column the norm cannot be assessed: the cell to show is no longer there.
    await card.getByRole("button", { name: /^Toon / }).focus();
    type(model, [["Personenalarmen!F4", "Onbekend"]]);
    expect((await excel.invokeCommand("toetsWerkmap")).status).toBe(0);
    await card.getByText("niet beoordeeld").waitFor();
    await until(() => card.evaluate((element) => element === document.activeElement), true);
    await page.keyboard.press("Enter");
    const details = card.getByRole("button", { name: /Wet en bron/ });
    expect(await details.getAttribute("aria-expanded")).toBe("false");
    // The next stop is the first one in the card.
    await page.keyboard.press("Tab");
    const first = card.getByRole("button").first();
    await until(() => first.evaluate((element) => element === document.activeElement), true);
    expect(await card.getAttribute("tabindex")).toBeNull();
  });
});

/** What the ribbon and the keyboard can ask for; the names stand in manifest.xml and shortcuts.json. */
export const COMMANDS = ["toetsWerkmap", "markeringen", "verslag", "vorige", "volgende"] as const;
export type Command = (typeof COMMANDS)[number];

/** Tells Office what each command does. Must run as soon as office.js is there, before Office is ready. */
export function associateCommands(): void {
  for (const command of COMMANDS) {
    Office.actions.associate(command, (event?: Office.AddinCommands.Event) => {
      void openPane(event);
    });
  }
}

/** From the ribbon Office gives an event that must be completed; from the keyboard it gives none. */
async function openPane(event?: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } finally {
    event?.completed();
  }
}

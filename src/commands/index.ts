import { mustBeSeen } from "../taskpane/view/must-be-seen";
import { sharedSession } from "../taskpane/shared-session";
import type { Session } from "../taskpane/session/session";

/** What the ribbon and the keyboard can ask for; the names stand in manifest.xml and shortcuts.json. */
export const COMMANDS = ["toetsWerkmap", "markeringen", "verslag", "vorige", "volgende"] as const;
export type Command = (typeof COMMANDS)[number];

/** Tells Office what each command does. Must run as soon as office.js is there, before Office is ready. */
export function associateCommands(): void {
  let last: Promise<void> = Promise.resolve();
  for (const command of COMMANDS) {
    Office.actions.associate(command, (event?: Office.AddinCommands.Event) => {
      // What is asked while another command is at work comes after it: one would stop the other's check.
      const turn = last.then(() => runCommand(command, event));
      last = turn.catch(() => undefined);
      void turn;
    });
  }
}

/** From the ribbon Office gives an event that must be completed, also when it fails; from the keyboard none. */
async function runCommand(command: Command, event?: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.onReady();
    const session = sharedSession();
    // Where a verdict or a fault is to be told, the pane must be there to tell it.
    if (opensPane(command)) await showPane(session);
    const { notice } = session.state.get();
    await ACTIONS[command](session);
    const state = session.state.get();
    const isNew = state.notice !== notice;
    if (state.fault !== null || (isNew && mustBeSeen(state.notice))) await showPane(session);
  } finally {
    event?.completed();
  }
}

const ACTIONS: Readonly<Record<Command, (session: Session) => Promise<void>>> = {
  toetsWerkmap: (session) => {
    session.go("results");
    return session.check();
  },
  markeringen: (session) => session.toggleMarks(),
  verslag: (session) => session.writeReport(),
  vorige: (session) => {
    session.go("results");
    return session.previous();
  },
  volgende: (session) => {
    session.go("results");
    return session.next();
  },
};

function opensPane(command: Command): boolean {
  return command === "toetsWerkmap" || command === "vorige" || command === "volgende";
}

/** A pane that won't open keeps no command from doing its work; the pane tells it when it is opened. */
async function showPane(session: Session): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch (error) {
    session.fail(error, "show");
  }
}

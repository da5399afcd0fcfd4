import { Button, Field, Textarea } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { usePane } from "./pane-context";
import { run } from "./run";
import { useSharedStyles } from "./styles";

/** What is pasted and not used yet is kept under this name, see `Session.draft`. */
const FORM = "open-profile";

/** Keeping corrections: in this workbook, or as text elsewhere, since a pane saves no files. */
export function ProfileTools(): ReactElement {
  const { session, state, t } = usePane();
  const shared = useSharedStyles();
  // What was being pasted before another tab was opened is still there.
  const [open, setOpen] = useState<"save" | "open" | null>(state.drafts.has(FORM) ? "open" : null);
  const { lists, services, synonyms } = state.profile;
  const isEmpty = [lists, services, synonyms].every((part) => Object.keys(part).length === 0);
  const toggle = (which: "save" | "open"): void => {
    setOpen(open === which ? null : which);
  };
  return (
    <section className={shared.column}>
      <h3 className={shared.heading3}>{t("profile.heading")}</h3>
      <p className={shared.small}>{t("profile.what")}</p>
      {state.profileChanged ? <p className={shared.text}>{t("profile.unsaved")}</p> : null}
      <div className={shared.row}>
        <Button
          size="small"
          appearance={state.profileChanged ? "primary" : "secondary"}
          disabledFocusable={state.report === null}
          onClick={() => {
            run(session.rememberProfile());
          }}
        >
          {t("profile.remember")}
        </Button>
        <Button
          size="small"
          aria-expanded={open === "save"}
          onClick={() => {
            toggle("save");
          }}
        >
          {t("profile.save")}
        </Button>
        <Button
          size="small"
          aria-expanded={open === "open"}
          onClick={() => {
            toggle("open");
          }}
        >
          {t("profile.open")}
        </Button>
        {isEmpty ? null : (
          <Button
            size="small"
            onClick={() => {
              run(session.forgetProfile());
            }}
          >
            {t("profile.forget")}
          </Button>
        )}
      </div>
      {open === "save" ? <SaveProfile /> : null}
      {open === "open" ? <OpenProfile /> : null}
    </section>
  );
}

function SaveProfile(): ReactElement {
  const { session, t } = usePane();
  const shared = useSharedStyles();
  const [said, setSaid] = useState("");
  const text = session.profileText();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t("profile.copied"));
    } catch {
      // Excel on the web may not let its panes near the clipboard.
      setSaid(t("profile.copy-failed"));
    }
  };
  return (
    <div className={shared.tight}>
      <Field label={t("profile.text")} hint={t("profile.save-how")} size="small">
        <Textarea readOnly value={text} rows={8} resize="vertical" />
      </Field>
      <div className={shared.row}>
        <Button
          size="small"
          onClick={() => {
            run(copy());
          }}
        >
          {t("profile.copy")}
        </Button>
        <span className={shared.small}>{said}</span>
      </div>
    </div>
  );
}

function OpenProfile(): ReactElement {
  const { session, state, t } = usePane();
  const shared = useSharedStyles();
  const text = state.drafts.get(FORM)?.["text"] ?? "";
  const [isBad, setBad] = useState(false);
  const use = async (): Promise<void> => {
    const isUsed = await session.openProfile(text);
    setBad(!isUsed);
    if (isUsed) session.draft(FORM, null);
  };
  return (
    <div className={shared.tight}>
      <Field
        label={t("profile.text")}
        hint={t("profile.open-how")}
        size="small"
        {...(isBad
          ? { validationState: "error" as const, validationMessage: t("profile.bad") }
          : {})}
      >
        <Textarea
          value={text}
          rows={6}
          resize="vertical"
          onChange={(_, { value }) => {
            session.draft(FORM, value === "" ? null : { text: value });
          }}
        />
      </Field>
      <div>
        <Button
          size="small"
          onClick={() => {
            run(use());
          }}
        >
          {t("profile.use")}
        </Button>
      </div>
    </div>
  );
}

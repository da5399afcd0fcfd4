import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Place } from "../../excel/excel-host";
import type { FoundFormulas } from "../session/state";
import { usePane } from "./pane-context";
import { run } from "./run";
import { useSharedStyles } from "./styles";

const NONE: FoundFormulas = { cells: [], names: [] };

/** Addresses named for each sheet, and names; the count says the rest. */
const MAX_NAMED = 6;

const useStyles = makeStyles({ found: { margin: 0, paddingLeft: "20px" } });

/** 'Formules vastzetten': first how many and where, then only on saying so. */
export function FixFormulas({ waits }: { readonly waits: boolean }): ReactElement {
  const { session, state, t } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { formulas } = state;
  const { cells, names } = formulas ?? NONE;
  const open = cells.filter((found) => !found.protected);
  const count = open.reduce((sum, { addresses }) => sum + addresses.length, 0);
  return (
    <div className={shared.tight}>
      <div>
        <Button
          disabledFocusable={waits}
          aria-expanded={formulas !== null}
          onClick={() => {
            run(session.findFormulas());
          }}
        >
          {t("actions.fix")}
        </Button>
      </div>
      {formulas === null ? null : (
        <div className={`${shared.box} ${shared.tight}`}>
          <p className={shared.text}>
            {cells.length === 0 ? t("actions.fix-none") : t("actions.fix-ask", { count })}
          </p>
          <ul className={styles.found}>
            {cells.map(({ sheet, addresses, protected: isProtected }) => (
              <li key={sheet} className={shared.small}>
                {isProtected
                  ? t("actions.fix-protected", { sheet, count: addresses.length })
                  : t("actions.fix-line", {
                      sheet,
                      count: addresses.length,
                      addresses: someOf(addresses),
                    })}
              </li>
            ))}
          </ul>
          {names.length === 0 ? null : (
            <p className={shared.text}>
              {t("actions.fix-names", { count: names.length, names: someOf(names.map(nameText)) })}
            </p>
          )}
          {count > 0 ? <p className={shared.small}>{t("actions.fix-back")}</p> : null}
          <div className={shared.row}>
            {count > 0 ? (
              <Button
                size="small"
                appearance="primary"
                onClick={() => {
                  run(session.fixFormulas());
                }}
              >
                {t("actions.fix-do", { count })}
              </Button>
            ) : null}
            <Button
              size="small"
              onClick={() => {
                session.leaveFormulas();
              }}
            >
              {t(count > 0 ? "actions.fix-not" : "close")}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

function someOf(all: readonly string[]): string {
  return all.slice(0, MAX_NAMED).join(", ") + (all.length > MAX_NAMED ? " …" : "");
}

/** A name of the whole workbook by itself; one of a sheet with its sheet. */
function nameText({ sheet, address: name }: Place): string {
  return sheet === "" ? name : `${sheet}!${name}`;
}

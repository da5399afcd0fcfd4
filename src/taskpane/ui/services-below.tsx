import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Outcome, Result } from "../../assessment/result";
import { formatNames } from "../../report/format";
import { shortfallText } from "../../report/words";
import { type UsedPane, usePane } from "./pane-context";
import { Sign } from "./sign";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  line: { display: "flex", gap: "8px", alignItems: "flex-start" },
  sign: { display: "flex", paddingTop: "2px" },
});

/** That a federation reaches the norm as a whole, and which of its services do not. */
export function ServicesBelow({
  outcome,
  services,
}: {
  readonly outcome: Outcome;
  readonly services: readonly Result[];
}): ReactElement {
  const pane = usePane();
  const isPending = outcome === "not-yet-met";
  return (
    <>
      <Line outcome="met">{pane.t("card.whole-reaches")}</Line>
      <Line outcome={outcome}>
        {pane.t(isPending ? "card.services-not-yet" : "card.services-not", {
          count: services.length,
          services: formatNames(
            services.map((service) => named(service, pane)),
            pane.language,
          ),
        })}
      </Line>
    </>
  );
}

function Line({
  outcome,
  children,
}: {
  readonly outcome: Outcome;
  readonly children: string;
}): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={styles.line}>
      <span className={styles.sign} style={{ color: `var(--nt-${outcome})` }}>
        <Sign outcome={outcome} />
      </span>
      <p className={shared.text}>{children}</p>
    </div>
  );
}

/** "LM Plus (nog 2 gebruikers)"; only the name where what is missing is not known or a yes. */
function named(result: Result, { language, t }: UsedPane): string {
  const name = result.service ?? "";
  const shortfall = shortfallText(result, language);
  if (shortfall === "") return name;
  const isMost = result.norm.threshold?.relation === "at-most";
  return t(isMost ? "card.service-too-much" : "card.service-short", { name, shortfall });
}

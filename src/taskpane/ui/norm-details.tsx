import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Norm } from "../../norms/norm";
import { normSet } from "../../norms/norm-set";
import { usePane } from "./pane-context";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  details: { margin: "8px 0 0", display: "flex", flexDirection: "column", gap: "8px" },
  term: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  quote: {
    margin: 0,
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    fontStyle: "italic",
  },
});

/** What a norm asks, in plain words and in those of its source; `children` come first. */
export function NormDetails({
  norm,
  children,
}: {
  readonly norm: Norm;
  readonly children?: ReactNode;
}): ReactElement {
  const { language, t } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { document, section, quote } = norm.source;
  const title = normSet.documents[document]?.title ?? document;
  return (
    <div className={styles.details}>
      {children}
      <Term name={t("card.asks")}>
        <p className={shared.text}>{norm.asks[language]}</p>
      </Term>
      <Term name={t("card.explanation")}>
        <p className={shared.text}>{norm.explanation[language]}</p>
      </Term>
      <Term name={t("card.quote")}>
        <blockquote className={styles.quote} lang="nl-BE">
          <p className={shared.text}>{quote}</p>
        </blockquote>
      </Term>
      <Term name={t("card.source")}>
        <p className={shared.text}>{t("card.section", { document: title, section })}</p>
      </Term>
    </div>
  );
}

export function Term({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div>
      <div className={useStyles().term}>{name}</div>
      {children}
    </div>
  );
}

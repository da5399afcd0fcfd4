import type { ReactElement } from "react";
import type { ListKind } from "../../lists/list";
import type { Report } from "../../report/report";
import { KindOptions, ListCard } from "./list-card";
import { LabelledSelect } from "./labelled-select";
import { OptionsForm } from "./options-form";
import { usePane } from "./pane-context";
import { ProfileTools } from "./profile-tools";
import { run } from "./run";
import { ServiceOptions } from "./service-options";
import { useSharedStyles } from "./styles";

/** Part 4: what was recognised, and everything the user may say about it. */
export function ListsTab(): ReactElement {
  const { state, t } = usePane();
  const shared = useSharedStyles();
  const { report } = state;
  return (
    <div className={shared.column}>
      <h2 id="lists-heading" tabIndex={-1} className={shared.heading2}>
        {t("lists.heading")}
        {report === null ? "" : ` (${report.lists.length})`}
      </h2>
      {report === null ? (
        <p className={shared.text}>{t("lists.first")}</p>
      ) : (
        <>
          {report.lists.length === 0 ? <p className={shared.text}>{t("lists.none")}</p> : null}
          <ul className={`${shared.list} ${shared.column}`}>
            {report.lists.map((checked) => (
              <ListCard
                key={`${checked.list.sheet} ${checked.list.kind} ${checked.list.headerRow} ${checked.list.span.firstColumn}`}
                {...checked}
              />
            ))}
          </ul>
          <OtherSheets report={report} />
          <UnknownServices report={report} />
        </>
      )}
      <ProfileTools />
      <OptionsForm />
    </div>
  );
}

function OtherSheets({ report }: { readonly report: Report }): ReactElement | null {
  const { session, state, t } = usePane();
  const shared = useSharedStyles();
  const known = new Set(report.lists.map(({ list }) => list.sheet));
  const others = state.sheets.filter((sheet) => !known.has(sheet));
  if (others.length === 0) return null;
  return (
    <section className={shared.tight}>
      <h3 className={shared.heading3}>{t("lists.others")}</h3>
      {others.map((sheet) => (
        <LabelledSelect
          key={sheet}
          label={t("lists.other-kind", { sheet })}
          value={state.profile.lists.find((saved) => saved.sheet === sheet)?.kind ?? ""}
          onChoose={(kind) => {
            run(session.assignKind(sheet, kind === "" ? null : (kind as ListKind)));
          }}
        >
          <option value="">{t("lists.other-none")}</option>
          <KindOptions />
        </LabelledSelect>
      ))}
    </section>
  );
}

function UnknownServices({ report }: { readonly report: Report }): ReactElement | null {
  const { session, t } = usePane();
  const shared = useSharedStyles();
  const names = report.findings.flatMap(({ code, params }) =>
    code === "unknown-service" && typeof params["name"] === "string" ? [params["name"]] : [],
  );
  if (names.length === 0) return null;
  return (
    <section className={shared.tight}>
      <h3 className={shared.heading3}>{t("lists.unknown-names")}</h3>
      {[...new Set(names)].map((name) => (
        <LabelledSelect
          key={name}
          label={t("lists.name-is", { name })}
          value=""
          onChoose={(service) => {
            if (service !== "") run(session.nameService(name, service));
          }}
        >
          <option value="">{t("lists.choose")}</option>
          <ServiceOptions />
        </LabelledSelect>
      ))}
    </section>
  );
}

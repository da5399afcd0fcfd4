import type { ReactElement } from "react";
import { federations, servicesOf } from "../../norms/services";

/** The recognised services as choices of a select, grouped by federation where it has several. */
export function ServiceOptions(): ReactElement {
  return (
    <>
      {federations.map(({ name }) => (
        <optgroup key={name} label={name}>
          {servicesOf(name).map((service) => (
            <option key={service.name} value={service.name}>
              {service.name}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}

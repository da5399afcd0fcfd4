import Ajv from "ajv";
import schema from "../../src/report/report.schema.json";

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
const validate = ajv.compile(schema);

/** What is wrong with a report (or an array of reports) by the schema; empty when nothing is. */
export function schemaProblems(json: unknown): string[] {
  if (validate(json)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

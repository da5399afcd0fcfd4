import { faultOf } from "../../src/excel/excel-faults";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { mark, open } from "./tools";

function officeError(code: string, message = "de cel bevat 85.07.30-033.28"): Error {
  return Object.assign(new Error(message), {
    code,
    debugInfo: { errorLocation: "Range.values", code, message },
  });
}

it.each([
  ["AccessDenied", "read-only"],
  ["InvalidOperationInCellEditMode", "cell-edit-mode"],
  ["ItemNotFound", "sheet-gone"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["ApiNotFound", "host-unsupported"],
  ["GeneralException", "host-busy"],
  ["Timeout", "host-busy"],
  ["SomethingNew", "host-busy"],
])("takes %s for %s, without a word of the cells", (code, meaning) => {
  const fault = faultOf(officeError(code));
  expect(fault).toBeInstanceOf(WorkbookError);
  expect(fault).toMatchObject({ code: meaning, detail: `${code} at Range.values` });
  expect(String(fault)).not.toContain("85.07");
});

it.each(["PropertyNotLoaded", "InvalidObjectPath", "InvalidArgument", "HostNotImplemented"])(
  "does not hide a mistake of ours: %s",
  (code) => {
    const error = officeError(code);
    expect(faultOf(error)).toBe(error);
  },
);

it("leaves other errors alone", () => {
  const error = new TypeError("x");
  expect(faultOf(error)).toBe(error);
  expect(faultOf(new WorkbookError("cancelled", "y"))).toMatchObject({ code: "cancelled" });
});

describe("while the user types in a cell", () => {
  it("says so at once", async () => {
    const excel = open({ A: [[1]] });
    excel.host.state.enterCellEdit();
    const { workbook, marker } = excel.addIn;
    await expect(workbook.facts()).rejects.toMatchObject({ code: "cell-edit-mode" });
    await expect(marker.setMarks([mark("A", "A1", "x")])).rejects.toMatchObject({
      code: "cell-edit-mode",
    });
    excel.host.state.leaveCellEdit();
    expect((await workbook.facts()).sheets).toHaveLength(1);
  });

  it("waits when told to, and can be cancelled meanwhile", async () => {
    const excel = open({ A: [[1]] }, {}, { cellEdit: "wait" });
    excel.host.state.enterCellEdit();
    const stop = new AbortController();
    const cancelled = excel.addIn.workbook.facts(stop.signal);
    stop.abort();
    await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
    const facts = excel.addIn.workbook.facts();
    setTimeout(() => {
      excel.host.state.leaveCellEdit();
    }, 20);
    expect((await facts).sheets).toHaveLength(1);
  });
});

import type { Comment } from "../model/sheet-parts";
import { excelClass, type ExcelClass } from "./excel-class";

export const commentCollection: ExcelClass<readonly Comment[]> = excelClass("CommentCollection", {
  // Notes are no comments: the collection holds threads only.
  methods: { GetCount: (comments) => comments.filter((each) => each.kind === "thread").length },
});

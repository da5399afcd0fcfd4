import { asText } from "./args";
import { Executor } from "./executor";
import { HostClass } from "./host-class";
import { HostError, itemNotFound } from "./host-error";
import { ActionType, PathType, type Action, type ObjectPath } from "./protocol";

/** A little object model that has nothing to do with Excel: shelves with books. */
class Book {
  constructor(
    public title: string,
    readonly id: string,
  ) {}
}
type Context = { readonly opened: string[] };

const book: HostClass<Book, Context> = new HostClass<Book, Context>("Book", {
  key: "Id",
  scalars: {
    Id: { get: (b) => b.id },
    Title: {
      get: (b) => b.title,
      set: (b, value) => {
        b.title = asText(value);
      },
    },
    Secret: { get: () => "never by itself", implicit: false },
  },
  methods: {
    Open: (b, _args, context) => {
      context.opened.push(b.title);
    },
    IsSame: (b, args) => book.modelOf(args.raw(0)) === b,
    Fail: () => {
      throw new Error("a fault of the host");
    },
  },
});

const shelf = new HostClass<Book[], Context>("Shelf", {
  items: (books) => books.map((b) => book.of(b)),
  item: (books, args) => {
    const found = books.find((b) => b.id === args.text(0));
    if (!found) throw itemNotFound();
    return book.of(found);
  },
  methods: {
    Add: (books, args) => {
      const made = new Book(args.text(0), `b${books.length + 1}`);
      books.push(made);
      return book.of(made);
    },
    FindOrNullObject: (books, args) => book.maybe(books.find((b) => b.title === args.text(0))),
  },
});

const GLOBAL: ObjectPath = { Id: 1, ObjectPathType: PathType.global };
const byId = (id: string): ObjectPath => ({
  Id: 2,
  ObjectPathType: PathType.indexer,
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments: [id] },
});

function setUp() {
  const books = [new Book("Een", "b1"), new Book("Twee", "b2")];
  const context: Context = { opened: [] };
  const touched: string[] = [];
  const faults: unknown[] = [];
  const executor = new Executor<Context>({
    root: shelf.of(books),
    services: new Map(),
    context,
    onAccess: (access, member) => touched.push(`${access} ${member}`),
    translate: (error) =>
      error instanceof RangeError ? new HostError("OutOfRange", error.message) : null,
    onFault: (error) => faults.push(error),
  });
  const run = (paths: readonly ObjectPath[], actions: readonly Omit<Action, "Id">[]) =>
    executor.execute({
      ObjectPaths: Object.fromEntries(paths.map((path) => [path.Id, path])),
      Actions: actions.map((action, i) => ({ Id: i + 10, ...action })),
    });
  return { books, context, touched, faults, executor, run };
}

describe("the executor of batches", () => {
  it("reads what was asked for, with what identifies the object", () => {
    const { run, touched } = setUp();
    const reply = run(
      [GLOBAL, byId("b2")],
      [{ ActionType: ActionType.query, ObjectPathId: 2, QueryInfo: { Select: ["title"] } }],
    );
    expect(reply).toEqual({
      Results: [{ ActionId: 10, Value: { Id: "b2", Title: "Twee" } }],
      TraceIds: [],
    });
    expect(touched).toEqual(["call Shelf.getItem", "get Book.title"]);
  });

  it("reads all scalars without names, but for those that are not implicit", () => {
    const { run } = setUp();
    const reply = run(
      [GLOBAL, byId("b1")],
      [{ ActionType: ActionType.query, ObjectPathId: 2, QueryInfo: {} }],
    );
    expect(reply.Results[0]?.Value).toEqual({ Id: "b1", Title: "Een" });
  });

  it("reads items, from and up to where it was asked", () => {
    const { run } = setUp();
    const query = (Skip: number, Top: number) =>
      run(
        [GLOBAL],
        [
          {
            ActionType: ActionType.query,
            ObjectPathId: 1,
            QueryInfo: { Select: ["items/title"], Skip, Top },
          },
        ],
      ).Results[0]?.Value;
    expect(query(0, 0)).toEqual({
      _Items: [
        { Id: "b1", Title: "Een" },
        { Id: "b2", Title: "Twee" },
      ],
    });
    expect(query(1, 1)).toEqual({ _Items: [{ Id: "b2", Title: "Twee" }] });
  });

  it("writes, one property or several", () => {
    const { run, books } = setUp();
    run(
      [GLOBAL, byId("b1")],
      [
        {
          ActionType: ActionType.setProperty,
          Name: "Title",
          ObjectPathId: 2,
          ArgumentInfo: { Arguments: ["Nieuw"] },
        },
      ],
    );
    expect(books[0]?.title).toBe("Nieuw");
    run(
      [GLOBAL, byId("b2")],
      [
        {
          ActionType: ActionType.update,
          ObjectPathId: 2,
          ArgumentInfo: { Arguments: [{ title: "Ook nieuw" }] },
        },
      ],
    );
    expect(books[1]?.title).toBe("Ook nieuw");
  });

  it("makes an object once in a batch, however often it is used", () => {
    const { run, books, context } = setUp();
    const made: ObjectPath = {
      Id: 3,
      ObjectPathType: PathType.method,
      Name: "Add",
      ParentObjectPathId: 1,
      ArgumentInfo: { Arguments: ["Drie"] },
    };
    const reply = run(
      [GLOBAL, made],
      [
        { ActionType: ActionType.instantiate, ObjectPathId: 3 },
        { ActionType: ActionType.method, Name: "Open", ObjectPathId: 3 },
      ],
    );
    expect(reply.Results[0]?.Value).toEqual({ Id: "b3" });
    expect(books).toHaveLength(3);
    expect(context.opened).toEqual(["Drie"]);
  });

  it("hands objects over as arguments", () => {
    const { run } = setUp();
    const same = run(
      [GLOBAL, byId("b1")],
      [
        {
          ActionType: ActionType.method,
          Name: "IsSame",
          ObjectPathId: 2,
          ArgumentInfo: { Arguments: [2], ReferencedObjectPathIds: [2] },
        },
      ],
    );
    expect(same.Results[0]?.Value).toBe(true);
  });

  it("answers null for a null object and everything under it", () => {
    const { run, context } = setUp();
    const missing: ObjectPath = {
      Id: 3,
      ObjectPathType: PathType.method,
      Name: "FindOrNullObject",
      ParentObjectPathId: 1,
      ArgumentInfo: { Arguments: ["Weg"] },
    };
    const reply = run(
      [GLOBAL, missing],
      [
        { ActionType: ActionType.instantiate, ObjectPathId: 3 },
        { ActionType: ActionType.query, ObjectPathId: 3, QueryInfo: { Select: ["title"] } },
        { ActionType: ActionType.method, Name: "Open", ObjectPathId: 3 },
      ],
    );
    expect(reply.Results.map((result) => result.Value)).toEqual([null, null, null]);
    expect(context.opened).toEqual([]);
  });

  it("keeps tracked objects between batches, until they are released", () => {
    const { run, executor } = setUp();
    run(
      [GLOBAL, byId("b1")],
      [{ ActionType: ActionType.method, Name: "_KeepReference", ObjectPathId: 2 }],
    );
    expect(executor.trackedCount).toBe(1);
    const kept: ObjectPath = { Id: 5, ObjectPathType: PathType.referenceId, Name: "r1" };
    const query = {
      ActionType: ActionType.query,
      ObjectPathId: 5,
      QueryInfo: { Select: ["title"] },
    };
    expect(run([kept], [query]).Results[0]?.Value).toEqual({
      Id: "b1",
      _ReferenceId: "r1",
      Title: "Een",
    });
    run(
      [GLOBAL],
      [
        {
          ActionType: ActionType.method,
          Name: "_RemoveReference",
          ObjectPathId: 1,
          ArgumentInfo: { Arguments: ["r1"] },
        },
      ],
    );
    expect(executor.trackedCount).toBe(0);
    expect(run([kept], [query]).Error?.Code).toBe("InvalidReference");
  });

  it("stops at the first error, and says where it is", () => {
    const { run, context } = setUp();
    const reply = run(
      [GLOBAL, byId("b9")],
      [
        { ActionType: ActionType.instantiate, ObjectPathId: 1 },
        { ActionType: ActionType.instantiate, ObjectPathId: 2 },
        { ActionType: ActionType.method, Name: "Open", ObjectPathId: 2 },
      ],
    );
    expect(reply.Results).toHaveLength(1);
    expect(reply.Error).toMatchObject({
      Code: "ItemNotFound",
      HttpStatusCode: 404,
      Location: "Shelf.getItem",
      ActionIndex: 1,
    });
    expect(context.opened).toEqual([]);
  });

  it.each([
    ["a scalar", { ActionType: ActionType.query, QueryInfo: { Select: ["price"] } }, "Book.price"],
    ["a method", { ActionType: ActionType.method, Name: "Burn" }, "Book.burn"],
    [
      "writing",
      { ActionType: ActionType.setProperty, Name: "Id", ArgumentInfo: { Arguments: ["x"] } },
      "Book.id (writing)",
    ],
  ])("names what it lacks: %s", (_what, action, member) => {
    const { run } = setUp();
    const reply = run([GLOBAL, byId("b1")], [{ ...action, ObjectPathId: 2 }]);
    expect(reply.Error?.Code).toBe("HostNotImplemented");
    expect(reply.Error?.Message).toContain(member);
  });

  it("tells faults of its own from errors of the add-in", () => {
    const { run, faults } = setUp();
    const reply = run(
      [GLOBAL, byId("b1")],
      [{ ActionType: ActionType.method, Name: "Fail", ObjectPathId: 2 }],
    );
    expect(reply.Error?.Code).toBe("GeneralException");
    expect(faults).toEqual([new Error("a fault of the host")]);
  });

  it("answers traces, by which the library knows how far a batch came", () => {
    const { run } = setUp();
    expect(run([GLOBAL], [{ ActionType: ActionType.trace, Name: "t" }])).toEqual({
      Results: [{ ActionId: 10, Value: null }],
      TraceIds: [10],
    });
  });
});

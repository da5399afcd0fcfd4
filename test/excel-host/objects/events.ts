import type { Args } from "../args";
import type { EventName } from "../event-hub";
import type { HostContext } from "../host-context";

/** Newer events have their name at the end of the method: _RegisterEventNameChanged. */
const NAME_AT_END: readonly EventName[] = ["NameChanged", "VisibilityChanged"];

/** What the events of a class are registered with, for those that it has. */
export function eventMethods<M>(events: readonly EventName[], targetOf: (model: M) => string) {
  const methods: Record<string, (model: M, args: Args, context: HostContext) => void> = {};
  for (const event of events) {
    const name = NAME_AT_END.includes(event) ? `Event${event}` : `${event}Event`;
    methods[`_Register${name}`] = (model, _args, context) => {
      context.events.register(targetOf(model), event);
    };
    methods[`_Unregister${name}`] = (model, _args, context) => {
      context.events.unregister(targetOf(model), event);
    };
  }
  return methods;
}

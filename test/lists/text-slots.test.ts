import fc from "fast-check";

import { TextSlots } from "../../src/lists/text-slots";


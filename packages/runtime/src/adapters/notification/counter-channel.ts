import type { Id } from "@onedoor/dsl/bundle";

import type { Channel } from "./channel.ts";

/** The last one: the message waits in the case, where an officer or the person themselves reads it. It takes everything. */
export function counterChannel(name: Id = "counter"): Channel {
	return { name, tries: 1, addressIn: () => "", carry: async () => {} };
}

import { type Part, part } from "./part.ts";

export const receiving: Part<typeof import("../form/received.ts")> = part(
	"receiving",
	() => import("../form/received.ts"),
);

export const received: typeof receiving.it.received = (...given) => receiving.it.received(...given);

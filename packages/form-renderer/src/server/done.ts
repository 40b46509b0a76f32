import type { Posted } from "@onedoor/runtime/client";

import type { Trouble } from "../form/case-client.ts";
import type { Attempted } from "./show-visit.tsx";
import type { Spot } from "./spot.ts";
import { fieldsOf } from "./take-fields.ts";

/** What comes of a form that was sent. */
export type Done =
	/** One sees it there: the browser goes on to that address, so that nothing is sent again by loading it. */
	| { readonly kind: "see"; readonly spot: Spot }
	/** The step is done or left. */
	| { readonly kind: "case" }
	/** On to a page of somebody else. */
	| { readonly kind: "elsewhere"; readonly href: string }
	| ({ readonly kind: "show" } & Attempted);

/** The button that was pressed, or what the form does by itself: `add:children:2` → `add`, `children:2`. */
export function actOf(posted: Posted): { readonly verb: string; readonly about: string } {
	const fields = fieldsOf(posted);
	const act = fields.all("do").at(-1) ?? fields.first("does");
	const cut = act.indexOf(":");
	return cut < 0
		? { verb: act, about: "" }
		: { verb: act.slice(0, cut), about: act.slice(cut + 1) };
}

/** The key under which the act is done once, from the page itself. */
export function keyOf(posted: Posted): string {
	const key = fieldsOf(posted).first("key");
	return /^[\w-]{16,64}$/.test(key) ? key : crypto.randomUUID();
}

export function statusOf(trouble: Trouble): number {
	return trouble.kind === "refused" ? trouble.status : 503;
}

import type { ReactElement } from "react";

import { useSay } from "../words/Speaking.tsx";
import { Icon } from "./Icon.tsx";

export interface FooterProps {
	/** Telephone of the office's help, as people write it, and its hours in words. */
	readonly phone?: { readonly number: string; readonly hours?: string };
	readonly links: readonly { readonly href: string; readonly title: string }[];
}

/** Help in the same place on every page (WCAG 2.2, 3.2.6). */
export function Footer({ phone, links }: FooterProps): ReactElement {
	const say = useSay();
	return (
		<footer className="od-foot">
			<div>
				<strong>{say("need_help")}</strong>
				{phone ? (
					<a href={`tel:${phone.number.replaceAll(" ", "")}`}>
						<Icon name="phone" />
						<span>
							{say("call")} <bdi>{phone.number}</bdi>
							{phone.hours ? ` (${phone.hours})` : ""}
						</span>
					</a>
				) : null}
				{links.map((link) => (
					<a key={link.href} href={link.href}>
						{link.title}
					</a>
				))}
			</div>
		</footer>
	);
}

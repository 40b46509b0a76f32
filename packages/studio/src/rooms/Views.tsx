import { Icon, type IconName } from "@onedoor/form-renderer/parts";
import { type ReactElement, useEffect, useRef } from "react";
import { Link } from "wouter";

import { useQuery } from "../shell/use-query.ts";
import { useWords } from "../words/index.ts";

const VIEWS = ["design", "text", "translations", "preview", "play", "compare"] as const;

/** Proposing has a button of its own. */
export type View = (typeof VIEWS)[number] | "propose";

const ICONS: Readonly<Record<(typeof VIEWS)[number], IconName>> = {
	design: "graph",
	text: "code",
	translations: "panel",
	preview: "phone",
	play: "play",
	compare: "compare",
};

export function viewOf(asked: string | undefined): View {
	if (asked === "propose") return asked;
	return VIEWS.find((view) => view === asked) ?? "design";
}

export interface ViewsProps {
	readonly current: View;
	/** Default: all of them. */
	readonly only?: readonly (typeof VIEWS)[number][];
}

/** The selected step stays selected from view to view. */
export function Views({ current, only = VIEWS }: ViewsProps): ReactElement {
	const { shell, room } = useWords();
	const query = useQuery();
	const tabs = useRef<HTMLElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: on a phone not all of them fit; where one is, is in sight.
	useEffect(() => {
		const here = tabs.current?.querySelector("[aria-current]");
		here?.scrollIntoView({ block: "nearest", inline: "nearest" });
	}, [current]);
	return (
		<nav ref={tabs} className="od-tabs st-views" aria-label={shell.views}>
			{only.map((view) => (
				<Link
					key={view}
					href={query.href({ view: view === "design" ? undefined : view, line: undefined })}
					aria-current={view === current ? "page" : undefined}
				>
					<Icon name={ICONS[view]} />
					{room[view]}
				</Link>
			))}
		</nav>
	);
}

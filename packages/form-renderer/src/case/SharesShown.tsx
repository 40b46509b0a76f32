import type { SharesView, ShareView } from "@onedoor/dsl/bundle";
import { type ReactElement, useState } from "react";

import { Button } from "../parts/Button.tsx";
import { formatMoment } from "../words/format.ts";
import { useSay, useSpeaking } from "../words/Speaking.tsx";
import { useClaimTitle } from "./use-claim-title.ts";

/** With whom a result is shared, and who looked when; those that are over stay, for people want to know. */
export function SharesShown({
	shares: { items, claims },
	onStop,
	now,
}: {
	readonly shares: SharesView;
	readonly onStop: (id: string) => Promise<void>;
	readonly now: string;
}): ReactElement | null {
	const say = useSay();
	const titleOf = useClaimTitle();
	if (items.length === 0) return null;
	const named = (name: string) =>
		titleOf(claims.find((one) => one.name === name) ?? untitled(name));
	return (
		<ul className="od-shares" aria-label={say("share_list")}>
			{items.map((share) => (
				<Share
					key={share.id}
					share={share}
					shown={share.claims.map(named)}
					now={now}
					onStop={onStop}
				/>
			))}
		</ul>
	);
}

function untitled(name: string) {
	return { name, title: {} };
}

function Share({
	share,
	shown,
	now,
	onStop,
}: {
	readonly share: ShareView;
	readonly shown: readonly string[];
	readonly now: string;
	readonly onStop: (id: string) => Promise<void>;
}): ReactElement {
	const say = useSay();
	const speaking = useSpeaking();
	const [isBusy, setBusy] = useState(false);
	const { to, purpose, expires_at, stopped_at, seen } = share;
	const isOver = stopped_at !== undefined || Date.parse(now) >= Date.parse(expires_at);
	const end = formatMoment(stopped_at ?? expires_at, speaking);
	const last = seen.at(-1);
	const stop = async () => {
		setBusy(true);
		await onStop(share.id);
		setBusy(false);
	};
	return (
		<li className="od-stack od-stack--1">
			<strong>
				<bdi>{to}</bdi>
			</strong>
			<span>
				<bdi>{purpose}</bdi>
			</span>
			<span className="small">
				{shown.length === 0
					? say("share_only_that")
					: say("share_shows", { what: shown.join(", ") })}
			</span>
			<span className="small">
				{say(stopped_at ? "share_stopped_on" : isOver ? "share_over_on" : "share_until", {
					when: end,
				})}
			</span>
			<span className="small">
				{say("share_seen", { n: seen.length })}
				{last === undefined
					? null
					: ` ${say("share_seen_last", { when: formatMoment(last, speaking) })}`}
			</span>
			{isOver ? null : (
				<div>
					<Button
						kind="second"
						aria-label={say("share_stop_with", { to })}
						busy={isBusy ? say("sending") : undefined}
						onClick={() => void stop()}
					>
						{say("share_stop")}
					</Button>
				</div>
			)}
		</li>
	);
}

import type { ClaimView, NewShare } from "@onedoor/dsl/bundle";
import { type FormEvent, type ReactElement, useId, useState } from "react";

import { type Trouble, troubleOf } from "../form/case-client.ts";
import { Button } from "../parts/Button.tsx";
import { Check } from "../parts/Choice.tsx";
import { TroubleNote } from "../step/TroubleNote.tsx";
import { useSay } from "../words/Speaking.tsx";
import { useClaimTitle } from "./use-claim-title.ts";

export interface MadeLink {
	readonly id: string;
	readonly to: string;
	readonly link: string;
}

export interface ShareFormProps {
	readonly claims: readonly ClaimView[];
	readonly onShare: (wish: NewShare) => Promise<void>;
}

const DAYS = [1, 7, 30, 90] as const;

/** For whom, what for, how long, and what of the result: nothing is chosen until its owner chooses it. */
export function ShareForm({ claims, onShare }: ShareFormProps): ReactElement {
	const say = useSay();
	const titleOf = useClaimTitle();
	const id = useId();
	const [days, setDays] = useState("7");
	const [isBusy, setBusy] = useState(false);
	const [trouble, setTrouble] = useState<Trouble>();

	const send = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		if (isBusy) return;
		const said = new FormData(event.currentTarget);
		setBusy(true);
		setTrouble(undefined);
		try {
			await onShare({
				to: String(said.get("to")).trim(),
				purpose: String(said.get("purpose")).trim(),
				days: Number(said.get("days")),
				claims: said.getAll("claim").map(String),
			});
		} catch (error) {
			setTrouble(troubleOf(error));
		}
		setBusy(false);
	};

	return (
		<form className="od-stack" onSubmit={(event) => void send(event)}>
			<p className="small">{say("share_lede")}</p>
			{(["to", "purpose"] as const).map((name) => (
				<div key={name} className="od-field">
					<label className="od-label" htmlFor={`${id}-${name}`}>
						{say(name === "to" ? "share_to" : "share_purpose")}
					</label>
					<input
						className="od-input"
						id={`${id}-${name}`}
						name={name}
						// Not of spaces only.
						pattern=".*\S.*"
						maxLength={200}
						autoComplete="off"
						dir="auto"
						required
					/>
				</div>
			))}
			<div className="od-field">
				<label className="od-label" htmlFor={`${id}-days`}>
					{say("share_how_long")}
				</label>
				<select
					className="od-input"
					id={`${id}-days`}
					name="days"
					value={days}
					onChange={(event) => setDays(event.target.value)}
				>
					{DAYS.map((n) => (
						<option key={n} value={n}>
							{say("n_days", { n })}
						</option>
					))}
				</select>
			</div>
			<fieldset className="od-field">
				<legend className="od-label">{say("share_what")}</legend>
				<p className="small">{say("share_what_hint")}</p>
				<div>
					{claims.map((claim) => (
						<Check key={claim.name} name="claim" value={claim.name} label={titleOf(claim)} />
					))}
				</div>
			</fieldset>
			{trouble ? <TroubleNote trouble={trouble} /> : null}
			<div className="od-actions">
				<Button type="submit" busy={isBusy ? say("sending") : undefined}>
					{say("share_make")}
				</Button>
			</div>
		</form>
	);
}

import { NO_CURRENCY, type Step } from "@onedoor/dsl/bundle";
import { computeFees, stepAt } from "@onedoor/dsl/form";
import {
	Fact,
	Facts,
	formatDue,
	formatMoney,
	Said,
	useSpeaking,
} from "@onedoor/form-renderer/parts";
import { factsOf } from "@onedoor/runtime/core";
import type { Played, World } from "@onedoor/runtime/testing/play";
import type { ReactElement } from "react";

import { duesOf } from "../clock/dues.ts";
import { usePlayWords } from "../words/index.ts";

/** Where the case stands: what falls due and when, what it costs, what was paid. */
export function Standing({ played: { world } }: { readonly played: Played }): ReactElement {
	const say = usePlayWords();
	const speaking = useSpeaking();
	const { bundle, case: current, now, paid } = world;
	const { definition } = bundle;
	const currency = definition.currency ?? NO_CURRENCY;
	const fees = computeFees(definition, current.data, factsOf(bundle, current, now));
	const money = (minor: number) => formatMoney(minor, currency, speaking.language);
	return (
		<section className="od-card od-card--flush" aria-labelledby="play-stands">
			<div className="od-card__head">
				<h2 id="play-stands">{say.stands}</h2>
			</div>
			<div className="st-under">
				<Facts wide>
					<Fact name={say.number}>
						<bdi className="num">{current.number}</bdi>
					</Fact>
					<Fact name={say.at}>
						{standing(world).map((step, index) => (
							<span key={step.name}>
								{index > 0 ? ", " : ""}
								<Said text={step.title} />
							</span>
						))}
					</Fact>
					{Object.keys(definition.fees).length > 0 ? (
						<Fact name={say.fee}>
							{money(fees.total)}
							{paid > 0 ? ` (${say.paid(money(paid))})` : ""}
						</Fact>
					) : null}
					{duesOf(world).map(({ at, kind, title }, index) => (
						<Fact
							// biome-ignore lint/suspicious/noArrayIndexKey: two things may fall due at once under one name.
							key={index}
							name={title ? <Said text={title} /> : say.closing}
						>
							{kind === "warn" ? `${say.warns} ` : ""}
							{formatDue(at, speaking)}
						</Fact>
					))}
				</Facts>
			</div>
		</section>
	);
}

/** The steps themselves, not those around them. */
function standing({ bundle: { definition }, case: current }: World): readonly Step[] {
	const steps = current.active.flatMap(({ step }) => stepAt(definition, step) ?? []);
	return steps.filter(({ does }) => !AROUND.has(does));
}

const AROUND: ReadonlySet<Step["does"]> = new Set(["follow", "together", "for_each", "branch"]);

import type { Definition, FeesView } from "@onedoor/dsl/bundle";
import type { Facts } from "@onedoor/dsl/form";
import { Fragment, type ReactElement } from "react";

import { Fact } from "../parts/Facts.tsx";
import { SourceLine } from "../parts/SourceLine.tsx";
import { formatDate, formatMoney } from "../words/format.ts";
import { Said, useLanguage, useSay, useSpeaking, useTextOf } from "../words/Speaking.tsx";

/** Rows of a `<Facts>`: each fee and why it is what it is, and the sum when there are several. */
export function FeesShown({
	definition,
	fees,
	clocks = {},
}: {
	readonly definition: Definition;
	readonly fees: FeesView;
	/** The applicant's own clocks, as far as they run: being in time is a reason to pay nothing. */
	readonly clocks?: Facts["clocks"];
}): ReactElement | null {
	const say = useSay();
	const language = useLanguage();
	if (Object.keys(definition.fees).length === 0) return null;
	const money = (amount: number) => (
		<strong className="num">
			<bdi>{formatMoney(amount, fees.currency, language)}</bdi>
		</strong>
	);
	if (fees.lines.length === 0) {
		return (
			<Fact
				name={say("fee")}
				source={
					<SourceLine kind="none">
						<WhyNothing definition={definition} clocks={clocks} />
					</SourceLine>
				}
			>
				{money(0)}
			</Fact>
		);
	}
	const total = fees.range ? (
		<>
			{money(fees.range.min)} – {money(fees.range.max)}
		</>
	) : (
		money(fees.total)
	);
	return (
		<>
			{fees.lines.map((line) => (
				<Fragment key={line.id}>
					<Fact
						name={<Said text={definition.fees[line.id]?.title} />}
						source={<WhyThatMuch definition={definition} line={line} />}
					>
						{fees.lines.length === 1 ? total : money(line.amount)}
					</Fact>
					{line.subsidies?.map((paid) => (
						<Fact key={paid.id} name={<Said text={definition.subsidies?.[paid.id]?.title} />}>
							{money(-paid.amount)}
						</Fact>
					))}
				</Fragment>
			))}
			{fees.lines.length > 1 ? <Fact name={say("fee_total")}>{total}</Fact> : null}
		</>
	);
}

function WhyNothing({
	definition,
	clocks,
}: {
	readonly definition: Definition;
	readonly clocks: Facts["clocks"];
}): ReactElement {
	const say = useSay();
	const speaking = useSpeaking();
	const textOf = useTextOf();
	const inTime = Object.entries(clocks).find(([, clock]) => clock.due_on && !clock.late);
	const title = inTime ? textOf(definition.clocks[inTime[0]]?.title) : "";
	if (!inTime?.[1].due_on || title === "") return <>{say("fee_nothing")}</>;
	return <>{say("fee_in_time", { clock: title, day: formatDate(inTime[1].due_on, speaking) })}</>;
}

/** The rate that set the price, and the law it stands in. */
function WhyThatMuch({
	definition,
	line,
}: {
	readonly definition: Definition;
	readonly line: FeesView["lines"][number];
}): ReactElement | null {
	const say = useSay();
	const textOf = useTextOf();
	const fee = definition.fees[line.id];
	const rate = fee?.rates.find((each) => each.id === line.rate);
	const law = fee?.law ? definition.sources[fee.law.source]?.cite : undefined;
	const reasons = [
		rate?.title ? textOf(rate.title) : rate ? say("fee_exempt") : "",
		law ? say("fee_law", { law }) : "",
	].filter((reason) => reason !== "");
	return reasons.length === 0 ? null : <SourceLine kind="none">{reasons.join(" · ")}</SourceLine>;
}

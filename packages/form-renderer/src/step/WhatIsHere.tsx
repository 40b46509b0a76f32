import type { ReactElement } from "react";

import { alternativesOf, broughtOf } from "../form/document-value.ts";
import { documentsOfForm } from "../form/fields.ts";
import { sourceOf } from "../form/given.ts";
import { Card } from "../parts/Card.tsx";
import { SourceLine } from "../parts/SourceLine.tsx";
import { formatMoney } from "../words/format.ts";
import { Said, useLanguage, useSay } from "../words/Speaking.tsx";
import { usePlanning, useStore } from "./StepContext.tsx";

/** Which papers are needed and which are here already, and what it costs as far as is known. */
export function WhatIsHere(): ReactElement | null {
	const store = useStore();
	const say = useSay();
	const language = useLanguage();
	const { definition, shape, given, data } = usePlanning();
	const documents = documentsOfForm(definition, store.form).filter((each) =>
		shape.documents.has(each.path),
	);
	const fees = store.fees();
	const hasFees = Object.keys(definition.fees).length > 0;
	if (documents.length === 0 && !hasFees) return null;
	return (
		<Card title={say("what_you_need")}>
			<ul className="od-stack">
				{documents.map((document) => {
					const isKnown = alternativesOf(document).some((each) =>
						sourceOf(given.sources, each.path),
					);
					return (
						<li key={document.path}>
							<SourceLine
								large
								kind={isKnown ? "register" : "typed"}
								icon={isKnown ? "seal" : "doc"}
							>
								<b className="strong">
									<Said text={document.title} />
								</b>
								<br />
								{say(
									isKnown
										? "document_no_upload"
										: broughtOf(document, data)
											? "document_brought"
											: "document_needed",
								)}
							</SourceLine>
						</li>
					);
				})}
				{hasFees ? (
					<li>
						<SourceLine large kind="typed" icon="paper">
							<b className="strong">{say("fees")}</b>
							<br />
							<bdi className="num">
								{formatMoney(fees.range?.min ?? fees.total, fees.currency, language)}
							</bdi>
							{fees.range ? (
								<>
									{" – "}
									<bdi className="num">{formatMoney(fees.range.max, fees.currency, language)}</bdi>
								</>
							) : null}
						</SourceLine>
					</li>
				) : null}
			</ul>
		</Card>
	);
}

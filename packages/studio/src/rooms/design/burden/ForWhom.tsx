import { textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";

import type { BurdenView } from "../../../api/answers.ts";
import { endsText } from "../../../burden/amounts.ts";
import { LanguageContext } from "../../../words/index.ts";
import { useWritten } from "./use-written.ts";
import { useBurdenWords } from "./words/index.ts";

/** For whom fields typed change, where the least and the most of everybody do not show it. */
export function ForWhom({ view }: { readonly view: BurdenView }): ReactElement | null {
	const say = useBurdenWords();
	const language = useContext(LanguageContext);
	const written = useWritten();
	const { where = [], now, before } = view;
	if (where.length === 0) return null;
	const [typed, was] = [now.total.fieldsTyped, before?.total.fieldsTyped];
	const isSame = typed?.min === was?.min && typed?.max === was?.max;
	return (
		<section className="st-under small" aria-label={say.forWhom}>
			<p className="st-strong">{say.forWhom}</p>
			<ul>
				{where.map((one) => {
					const less = one.before.min - one.after.min;
					return (
						<li key={one.rule}>
							<bdi>
								{say.where(
									textOf(one.words, language) || one.rule,
									endsText(one.before, written),
									endsText(one.after, written),
								)}
							</bdi>{" "}
							{less > 0 ? <strong className="less">{say.fewer(less)}</strong> : null}
							{less < 0 ? <strong>{say.more(-less)}</strong> : null}
						</li>
					);
				})}
			</ul>
			{isSame ? <p className="muted">{say.whySame}</p> : null}
		</section>
	);
}

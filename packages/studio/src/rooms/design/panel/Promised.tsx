import type { Definition } from "@onedoor/dsl/bundle";
import { textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";

import { LanguageContext, useWords } from "../../../words/index.ts";

/** The clock that citizens are promised. */
const PROMISE = "total";

/** How long the whole may take, other lengths under conditions included, each in words. */
export function Promised({ definition }: { readonly definition: Definition }): ReactElement {
	const { procedure: say, step } = useWords();
	const language = useContext(LanguageContext);
	const clock = Object.hasOwn(definition.clocks, PROMISE) ? definition.clocks[PROMISE] : undefined;
	const lengths = [clock, ...(clock?.instead ?? [])].flatMap((each) => each?.within ?? []);
	if (clock === undefined || lengths.length === 0) return <>{say.noPromise}</>;
	const said = lengths.map(({ n, unit }) => step.duration(n, unit));
	return <>{say.promised(textOf(clock.title, language), said.join(" / "))}</>;
}

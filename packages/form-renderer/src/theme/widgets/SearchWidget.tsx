import type { WidgetProps } from "@rjsf/utils";
import { type KeyboardEvent, type ReactElement, useId, useMemo, useRef, useState } from "react";

import { useSay } from "../../words/Speaking.tsx";
import { type CodeChoice, CodeLabel, codesOf } from "./codes.tsx";
import { exactCode, findCodes } from "./find-codes.ts";
import { controlProps, optionsOf } from "./widget-props.ts";

/**
 * A long list one types into: the ARIA combobox pattern with a list box. The arrow keys walk the list, Enter chooses,
 * Escape closes; what was typed in full counts as chosen; anything else stays visible and is no answer.
 */
export function SearchWidget(props: WidgetProps): ReactElement {
	const say = useSay();
	const { codes: names, former } = optionsOf(props);
	// biome-ignore lint/correctness/useExhaustiveDependencies: of the widget's props, the codes depend on these two.
	const codes = useMemo(() => codesOf(props), [props.schema, names]);
	const chosen = codes.find((code) => code.value === props.value);
	const [typed, setTyped] = useState<string>();
	const [isOpen, setOpen] = useState(false);
	const [active, setActive] = useState(-1);
	const list = useId();
	const box = useRef<HTMLDivElement>(null);
	const retired = former?.find(({ value }) => value === props.value);
	const text = typed ?? (chosen ?? retired)?.label ?? "";
	const found = useMemo(() => findCodes(codes, typed ?? "", former), [codes, typed, former]);
	const optionId = (at: number) => `${list}-${at}`;

	const choose = (code: CodeChoice | undefined) => {
		setTyped(undefined);
		setOpen(false);
		setActive(-1);
		props.onChange(code?.value);
	};
	const type = (next: string) => {
		setTyped(next);
		setOpen(true);
		setActive(-1);
		props.onChange(exactCode(codes, next)?.value);
	};
	const walk = (to: number) => {
		setOpen(true);
		const at = (to + found.length) % Math.max(found.length, 1);
		setActive(at);
		box.current?.children[at]?.scrollIntoView({ block: "nearest" });
	};
	const press = (event: KeyboardEvent) => {
		switch (event.key) {
			case "ArrowDown":
				walk(active + 1);
				break;
			case "ArrowUp":
				walk(active < 0 ? found.length - 1 : active - 1);
				break;
			case "Escape":
				setOpen(false);
				break;
			case "Enter":
				if (!isOpen || active < 0) return;
				choose(found[active]);
				break;
			default:
				return;
		}
		event.preventDefault();
	};
	const leave = () => {
		setOpen(false);
		const exact = exactCode(codes, text);
		if (exact) choose(exact);
		props.onBlur(props.id, props.value);
	};

	return (
		<div className="od-search-list">
			<input
				{...controlProps(props)}
				type="text"
				role="combobox"
				autoComplete="off"
				aria-autocomplete="list"
				aria-expanded={isOpen}
				aria-controls={list}
				aria-activedescendant={isOpen && active >= 0 ? optionId(active) : undefined}
				value={text}
				onChange={(event) => type(event.target.value)}
				onClick={() => setOpen(true)}
				onFocus={(event) => event.target.select()}
				onKeyDown={press}
				onBlur={leave}
			/>
			<div
				ref={box}
				id={list}
				className="od-search-list__codes"
				role="listbox"
				// What scrolls would be a stop for Tab, and is gone once the box is left.
				tabIndex={-1}
				aria-label={props.label}
				hidden={!isOpen}
			>
				{found.map((code, at) => (
					// biome-ignore lint/a11y/useFocusableInteractive: in this pattern focus stays in the input.
					// biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input.
					<div
						key={code.value}
						id={optionId(at)}
						role="option"
						aria-selected={at === active}
						onMouseDown={(event) => event.preventDefault()}
						onClick={() => choose(code)}
					>
						<span>
							<CodeLabel code={code} />
							{code.formerly ? <small>{say("formerly", { name: code.formerly })}</small> : null}
						</span>
					</div>
				))}
			</div>
			<p className="od-hidden" role="status">
				{isOpen ? say("found_n", { n: found.length }) : ""}
			</p>
		</div>
	);
}

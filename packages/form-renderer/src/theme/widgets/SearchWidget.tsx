import type { WidgetProps } from "@rjsf/utils";
import { type KeyboardEvent, type ReactElement, useId, useMemo, useRef, useState } from "react";

import { useSay } from "../../words/Speaking.tsx";
import { type CodeChoice, CodeLabel, codesOf } from "./codes.tsx";
import { exactCode, findCodes, SHOWN } from "./find-codes.ts";
import { controlProps, optionsOf } from "./widget-props.ts";

/**
 * A long list one types into: the ARIA combobox pattern with a list box. The arrow keys walk the list, Enter chooses,
 * Escape closes; what was typed in full counts as chosen; anything else stays visible and is no answer, and Enter does not
 * send it: it chooses the only code that is left, or leads to the first.
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
	const all = useMemo(
		() => (isOpen ? findCodes(codes, typed ?? "", former) : []),
		[isOpen, codes, typed, former],
	);
	const found = all.slice(0, SHOWN);
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
	/** Whether Enter was for the list: then it sends nothing. */
	const enter = (): boolean => {
		const wanted = typed
			? (exactCode(codes, typed) ?? (all.length === 1 ? all[0] : undefined))
			: undefined;
		const picked = found[active] ?? wanted;
		if (!isOpen || !(picked || typed)) return false;
		if (picked) choose(picked);
		else if (all.length > 0) walk(0);
		return true;
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
				if (!enter()) return;
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

	const count = isOpen ? say("found_n", { n: all.length }) : "";
	// Nothing is found, or more than is shown: then type otherwise, or on.
	const isTold = found.length < all.length || (isOpen && all.length === 0);

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
			<div className="od-search-list__drop" hidden={!isOpen}>
				<div
					ref={box}
					id={list}
					className="od-search-list__codes"
					role="listbox"
					// What scrolls would be a stop for Tab, and is gone once the box is left.
					tabIndex={-1}
					aria-label={props.label}
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
				{isTold ? <p aria-hidden="true">{count}</p> : null}
			</div>
			<p className="od-hidden" role="status">
				{count}
			</p>
		</div>
	);
}

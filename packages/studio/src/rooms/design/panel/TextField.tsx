import { directionOf } from "@onedoor/dsl/diagram";
import {
	type ChangeEvent,
	type KeyboardEvent,
	type ReactElement,
	type ReactNode,
	useEffect,
	useId,
	useRef,
	useState,
} from "react";

export interface TextFieldProps {
	readonly label: ReactNode;
	/** What the text says now. */
	readonly value: string;
	/** Language of the words typed here. */
	readonly language?: string;
	/** Why the last words were not taken. */
	readonly error?: string | undefined;
	/** What is to be known of the words that stand there, or of those that do not. */
	readonly note?: ReactNode;
	readonly inputMode?: "numeric";
	/** The label is there for those who hear it only. */
	readonly isLabelHidden?: boolean;
	readonly isReadOnly?: boolean;
	/** The form around it is not sent without it. */
	readonly isRequired?: boolean | undefined;
	/** What an empty one waits for. */
	readonly placeholder?: string;
	/** Its name among the boxes of a sentence. */
	readonly box?: string;
	/** It is read from the left in every language. */
	readonly isCode?: boolean;
	/** Several lines: Enter begins another one, and the words are handed over when the field is left. */
	readonly isLong?: boolean;
	/** What else can be put into the words, where the cursor is. */
	readonly inserting?: (put: (text: string) => void) => ReactNode;
	/** Hands over other words than `value`: on Enter, and when the field is left. */
	readonly onCommit: (words: string) => void | Promise<void>;
}

/** A field over a piece of the text. While somebody types, it is theirs; then the text has it. */
export function TextField(props: TextFieldProps): ReactElement {
	const {
		label,
		value,
		language,
		error,
		inputMode,
		isLabelHidden,
		isReadOnly,
		isLong,
		note,
		onCommit,
	} = props;
	const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
	const id = useId();
	const [typed, setTyped] = useState(value);
	// What is handed over is what was typed last, shown already or not.
	const last = useRef(value);
	// Words on their way to the text, in order. The text answers later than somebody types.
	const handedOver = useRef<readonly string[]>([]);
	const isTheirs = useRef(false);
	useEffect(() => {
		const at = handedOver.current.indexOf(value);
		const isOlder = at >= 0 && at < handedOver.current.length - 1;
		handedOver.current = isOlder ? handedOver.current.slice(at + 1) : [];
		if (isOlder || isTheirs.current) return;
		last.current = value;
		setTyped(value);
	}, [value]);
	const type = (words: string) => {
		isTheirs.current = true;
		last.current = words;
		setTyped(words);
	};
	// What was not taken stands in the way of a form around it.
	useEffect(() => box.current?.setCustomValidity(error ?? ""), [error]);
	// Enter hands over, and leaving the field does: the same words are handed over once.
	const commit = () => {
		const isAnew = isTheirs.current;
		isTheirs.current = false;
		const isUnderWay = handedOver.current.length > 0;
		const trimmed = last.current.trim();
		if (trimmed === value.trim() && !(isAnew && isUnderWay)) return;
		// Lines end as they did: how a file writes their end is no matter of the words.
		const end = isLong ? value.slice(value.trimEnd().length) : "";
		const words = trimmed + (trimmed === "" ? "" : end);
		if (!isAnew && words === handedOver.current.at(-1)) return;
		handedOver.current = [...handedOver.current, words];
		void onCommit(words);
	};
	const put = (text: string) => {
		const { current } = box;
		if (current === null) return;
		const { selectionStart, selectionEnd } = current;
		const words = last.current;
		const from = selectionStart ?? words.length;
		type(words.slice(0, from) + text + words.slice(selectionEnd ?? from));
		// Once the words are in the field, the cursor goes behind them.
		requestAnimationFrame(() => {
			current.focus();
			current.setSelectionRange(from + text.length, from + text.length);
		});
	};
	const Box = isLong ? "textarea" : "input";
	return (
		<div className="od-prop">
			<label htmlFor={id} className={isLabelHidden ? "od-hidden" : undefined}>
				{label}
			</label>
			<Box
				ref={box}
				id={id}
				className={inputMode ? "od-input num" : "od-input"}
				lang={language}
				// Of its language: words that begin with a value to be put in begin with a name in Latin letters.
				dir={props.isCode ? "ltr" : language ? directionOf(language) : undefined}
				inputMode={inputMode}
				autoComplete="off"
				readOnly={isReadOnly}
				required={props.isRequired}
				placeholder={props.placeholder}
				data-box={props.box}
				spellCheck={inputMode === undefined}
				value={typed}
				data-typing={typed === value ? undefined : "true"}
				aria-invalid={error === undefined ? undefined : true}
				aria-describedby={error !== undefined ? `${id}-error` : note ? `${id}-note` : undefined}
				onChange={(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
					type(event.target.value)
				}
				onBlur={commit}
				onKeyDown={(event: KeyboardEvent) => {
					if (event.key === "Enter" && !isLong) commit();
					if (event.key === "Escape") {
						isTheirs.current = false;
						last.current = value;
						setTyped(value);
					}
				}}
			/>
			{isReadOnly ? null : props.inserting?.(put)}
			{note && <p id={`${id}-note`}>{note}</p>}
			{error === undefined ? null : (
				<p className="od-error small" id={`${id}-error`}>
					{error}
				</p>
			)}
		</div>
	);
}

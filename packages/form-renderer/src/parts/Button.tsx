import type { ComponentProps, MouseEvent, ReactElement, ReactNode } from "react";

import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-shapes.ts";
import { usePlain } from "./plain.ts";

/** `filled`: the one thing to do on this screen. `second`: another way. `quiet`: a way out. */
export type ButtonKind = "filled" | "second" | "quiet";

interface Look {
	readonly kind?: ButtonKind;
	readonly big?: boolean;
	/** Before the words. */
	readonly icon?: IconName;
	/** Only the icon is seen; give `aria-label`. */
	readonly iconOnly?: boolean;
}

export interface ButtonProps extends Look, Omit<ComponentProps<"button">, "className" | "style"> {
	/** Not possible now. It stays focusable, so that people can find out. */
	readonly off?: boolean;
	/** Working: the label says what is going on, and another press does nothing. */
	readonly busy?: ReactNode | undefined;
	/** What a server is asked to do where there is no script: then the button sends the form it stands in. */
	readonly does?: string | undefined;
}

export function Button(props: ButtonProps): ReactElement {
	const { kind, big, icon, iconOnly, off, busy, does, onClick, type, children, ...rest } = props;
	const sends = usePlain() && does !== undefined;
	const blocked = off || busy !== undefined;
	return (
		<button
			{...rest}
			{...(sends ? { name: "do", value: does } : {})}
			type={sends ? "submit" : (type ?? "button")}
			className={classesOf({ kind, big, iconOnly } as Look)}
			aria-disabled={blocked ? "true" : undefined}
			onClick={blocked ? hold : onClick}
		>
			{busy !== undefined ? <Icon name="clock" /> : icon ? <Icon name={icon} /> : null}
			{busy ?? children}
		</button>
	);
}

export interface ButtonLinkProps extends Look, Omit<ComponentProps<"a">, "className" | "style"> {}

/** A link that looks like a button, for going somewhere rather than doing something. */
export function ButtonLink(props: ButtonLinkProps): ReactElement {
	const { kind, big, icon, iconOnly, children, ...rest } = props;
	return (
		<a {...rest} className={classesOf({ kind, big, iconOnly } as Look)}>
			{icon ? <Icon name={icon} /> : null}
			{children}
		</a>
	);
}

function classesOf({ kind, big, iconOnly }: Look): string {
	const classes = ["od-btn"];
	if (kind === "second") classes.push("od-btn--2");
	if (kind === "quiet") classes.push("od-btn--quiet");
	if (big) classes.push("od-btn--big");
	if (iconOnly) classes.push("od-btn--icon");
	return classes.join(" ");
}

/** `aria-disabled` alone does not stop a submit. */
function hold(event: MouseEvent): void {
	event.preventDefault();
}

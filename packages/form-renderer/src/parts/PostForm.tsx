import type { ComponentProps, ReactElement } from "react";

import { type Plain, usePlain } from "./plain.ts";

export interface PostFormProps extends ComponentProps<"form"> {
	/** What is done when no button says otherwise: by Enter, or by the form's own submit button. */
	readonly does: string;
}

/** A form that a page with script handles itself, and that the browser sends where there is none. */
export function PostForm({ does, children, ...form }: PostFormProps): ReactElement {
	const plain = usePlain();
	if (!plain) return <form {...form}>{children}</form>;
	return (
		<form {...form} method="post" action={plain.action} encType="multipart/form-data">
			<Hidden plain={plain} does={does} />
			{children}
		</form>
	);
}

/** Around buttons that stand in no form: with script there is none, and each of them acts by itself. */
export function PostAct({ children }: Pick<PostFormProps, "children">): ReactElement {
	const plain = usePlain();
	if (!plain) return <>{children}</>;
	return (
		<form method="post" action={plain.action} encType="multipart/form-data">
			<Hidden plain={plain} does="" />
			{children}
		</form>
	);
}

function Hidden({ plain, does }: { readonly plain: Plain; readonly does: string }): ReactElement {
	return (
		<>
			{Object.entries({ ...plain.hidden, does }).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{/* Enter presses the first button of a form, which must not be one that removes something. */}
			<button type="submit" className="od-hidden" tabIndex={-1} aria-hidden="true" />
		</>
	);
}

import "../../../forms/pages/plain/plain.css";

import { useId } from "react";
import { createRoot } from "react-dom/client";
import {
	type Control,
	type FieldErrors,
	type UseFormRegister,
	useForm,
	useWatch,
} from "react-hook-form";

import type { BenchField } from "../../../forms/fields.ts";
import { definition, place } from "../definition.ts";

type Data = Record<string, string>;

interface Asked {
	readonly field: BenchField;
	readonly register: UseFormRegister<Data>;
	readonly error: string | undefined;
}

/** As its documentation has it: inputs keep their own values and are registered, the form hears of errors. */
function Page({ fields }: { readonly fields: readonly BenchField[] }) {
	const { register, handleSubmit, control, formState } = useForm<Data>({
		shouldUnregister: true,
	});
	const errors: FieldErrors<Data> = formState.errors;
	return (
		<form noValidate onSubmit={handleSubmit(() => {})}>
			{fields.map((field) => {
				const asked = { field, register, error: errors[field.id]?.message };
				return field.shownWhen ? (
					<Following key={field.id} {...asked} control={control} />
				) : (
					<Question key={field.id} {...asked} />
				);
			})}
			<button type="submit">Continue</button>
		</form>
	);
}

function Following({ control, ...asked }: Asked & { readonly control: Control<Data> }) {
	const answer = useWatch({ control, name: asked.field.shownWhen?.field ?? "" });
	return answer === asked.field.shownWhen?.code ? <Question {...asked} /> : null;
}

const YES_NO = [
	{ id: "true", title: "Yes" },
	{ id: "false", title: "No" },
];

function Question({ field, register, error }: Asked) {
	const { id, title, hint, kind, required, codes } = field;
	const own = useId();
	const control = { ...register(id, rulesOf(field)), id: own };
	const described = {
		"aria-invalid": error !== undefined,
		"aria-describedby":
			[hint && `${own}-h`, error && `${own}-e`].filter(Boolean).join(" ") || undefined,
	};
	const choices = kind === "yes_no" ? YES_NO : codes && codes.length < 8 ? codes : undefined;
	const label = `${title}${required ? "" : " (optional)"}`;
	const around = (
		<>
			{hint && (
				<p className="hint" id={`${own}-h`}>
					{hint}
				</p>
			)}
			{error && (
				<p className="error" id={`${own}-e`}>
					{error}
				</p>
			)}
		</>
	);
	if (choices)
		return (
			<div className="field">
				<fieldset aria-describedby={described["aria-describedby"]}>
					<legend>{label}</legend>
					{around}
					{choices.map((code) => (
						<label key={code.id}>
							<input {...control} id={`${own}-${code.id}`} type="radio" value={code.id} />{" "}
							{code.title}
						</label>
					))}
				</fieldset>
			</div>
		);
	return (
		<div className="field">
			<label htmlFor={own}>{label}</label>
			{around}
			{codes ? (
				<select {...control} {...described}>
					<option value="">Choose…</option>
					{codes.map((code) => (
						<option key={code.id} value={code.id}>
							{code.title}
						</option>
					))}
				</select>
			) : kind === "lines" ? (
				<textarea {...control} {...described} rows={3} />
			) : (
				<input
					{...control}
					{...described}
					type={field.isEmail ? "email" : "text"}
					inputMode={kind === "whole" || field.digits !== undefined ? "numeric" : undefined}
				/>
			)}
		</div>
	);
}

function rulesOf(field: BenchField) {
	const { title, kind, required, longest, digits } = field;
	const pattern =
		digits !== undefined
			? new RegExp(`^[0-9]{${digits}}$`)
			: kind === "whole"
				? /^([0-9]|1[0-9]|20)$/
				: field.isEmail
					? /^[^@\s]+@[^@\s]+\.[^@\s]+$/
					: undefined;
	return {
		...(required && { required: `Enter: ${title}` }),
		...(longest !== undefined && { maxLength: { value: longest, message: `Too long: ${title}` } }),
		...(pattern && { pattern: { value: pattern, message: `Not right: ${title}` } }),
	};
}

createRoot(place()).render(<Page fields={await definition<readonly BenchField[]>()} />);

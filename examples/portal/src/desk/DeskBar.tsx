import { Icon, TopBar } from "@onedoor/form-renderer/parts";
import type { SessionView } from "@onedoor/runtime/client";
import { type FormEvent, type ReactElement, useId } from "react";
import { useLocation } from "wouter";

import { useOfficeTitles } from "../host/office-titles.ts";
import { useRoleTitles } from "../host/role-titles.ts";
import { useSession } from "../host/Session.tsx";
import { Languages } from "../shell/Languages.tsx";
import { useDeskWords } from "../words/index.ts";
import { askingFor, useAskedFor } from "./queues/use-asked-for.ts";
import { useClosing } from "./use-closing.ts";

export interface DeskBarProps {
	readonly role: string | undefined;
	readonly onRole: (role: string | undefined) => void;
}

/** Search, languages, who is signed in and in which role. */
export function DeskBar({ role, onRole }: DeskBarProps): ReactElement {
	const { shell } = useDeskWords();
	const { who } = useSession();
	const titleOf = useRoleTitles();
	const officeOf = useOfficeTitles();
	return (
		<TopBar
			title={<span className="nowrap">{shell.desk}</span>}
			below={[officeOf(who?.office), who?.roles.map(titleOf)[0] ?? ""].filter(Boolean).join(" · ")}
			href="/desk"
		>
			<Search />
			<div className="od-wide">
				<Languages />
			</div>
			{who === undefined ? null : <Person who={who} role={role} onRole={onRole} />}
		</TopBar>
	);
}

/** Searches all cases; the answer has an address of its own. */
function Search(): ReactElement {
	const { desk } = useDeskWords();
	const [, navigate] = useLocation();
	const asked = useAskedFor();
	const id = useId();
	const find = (event: FormEvent<HTMLFormElement>): void => {
		event.preventDefault();
		const query = String(new FormData(event.currentTarget).get("q") ?? "").trim();
		navigate(`/desk/all${askingFor(query)}`);
	};
	return (
		<search className="od-search od-push">
			<form onSubmit={find}>
				<Icon name="search" />
				<label className="od-hidden" htmlFor={id}>
					{desk.search}
				</label>
				<input
					key={asked}
					className="od-input"
					id={id}
					name="q"
					type="search"
					defaultValue={asked}
					placeholder={desk.searchShort}
				/>
			</form>
		</search>
	);
}

function Person({ who, role, onRole }: DeskBarProps & { readonly who: SessionView }): ReactElement {
	const { shell, desk } = useDeskWords();
	const { signOut } = useSession();
	const [, navigate] = useLocation();
	const titleOf = useRoleTitles();
	const officeOf = useOfficeTitles();
	const leave = async (): Promise<void> => {
		await signOut();
		navigate("/login");
	};
	const name = who.full_name ?? who.id;
	const menu = useClosing();
	return (
		<details className="pt-person" ref={menu}>
			<summary>
				<span className="od-avatar" aria-hidden="true">
					{initials(name)}
				</span>
				<span className="od-wide" aria-hidden="true">
					{name}
				</span>
				<span className="od-hidden">{name}</span>
			</summary>
			<div className="od-card od-stack od-stack--2">
				<p className="small">
					<strong>{name}</strong>
					<br />
					{who.roles.map(titleOf).join(" · ")}
					{who.office === undefined ? null : (
						<>
							<br />
							{officeOf(who.office)}
						</>
					)}
				</p>
				{who.roles.length > 1 ? (
					<label className="od-field small">
						<span className="od-label">{desk.roles}</span>
						<select
							className="od-input"
							value={role ?? ""}
							onChange={({ target }) => onRole(target.value === "" ? undefined : target.value)}
						>
							<option value="">{desk.everyRole}</option>
							{who.roles.map((each) => (
								<option key={each} value={each}>
									{titleOf(each)}
								</option>
							))}
						</select>
					</label>
				) : null}
				<div className="pt-narrow">
					<Languages />
				</div>
				<button type="button" className="pt-link od-line-link small" onClick={() => void leave()}>
					{shell.signOut}
				</button>
			</div>
		</details>
	);
}

/** First letters of the first and the last word: `Ngô Thu Hằng` → `NH`. */
function initials(name: string): string {
	const words = name.split(/\s+/).filter(Boolean);
	const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
	return ends
		.map((word) => word?.charAt(0) ?? "")
		.join("")
		.toUpperCase();
}

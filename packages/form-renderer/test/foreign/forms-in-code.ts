import ts from "typescript";

/** A schema as code writes it down, with the uiSchema that stands beside it. */
export interface FormInCode {
	readonly line: number;
	readonly schema: object;
	readonly ui?: object;
}

/** Nothing of the code is run: only literals are read. */
export function formsInCode(name: string, text: string): readonly FormInCode[] {
	const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
	const forms: FormInCode[] = [];
	const visit = (node: ts.Node): void => {
		const schema = named(node, /^schema(?:\$\w+)?$/i);
		if (schema !== undefined && looksLikeSchema(schema)) {
			const ui = besides(node);
			const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
			forms.push({ line, schema, ...(ui && { ui }) });
			return;
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return forms;
}

/** The object that a variable or a property of this name holds. */
function named(node: ts.Node, pattern: RegExp): object | undefined {
	const isNamed = ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node);
	if (!isNamed || !node.initializer || !pattern.test(node.name.getText())) return undefined;
	const value = literal(node.initializer);
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}

/** Of the same object, or of the same block. */
function besides(node: ts.Node): object | undefined {
	const around = ts.isPropertyAssignment(node) ? node.parent : node.parent.parent.parent;
	const found: object[] = [];
	const visit = (inner: ts.Node): void => {
		const ui = named(inner, /^uiSchema$/);
		if (ui) found.push(ui);
		else if (inner === around || !ts.isFunctionLike(inner)) ts.forEachChild(inner, visit);
	};
	visit(around);
	return found.length === 1 ? found[0] : undefined;
}

function looksLikeSchema(value: object): boolean {
	return ["type", "properties", "$ref", "oneOf", "anyOf", "allOf", "enum", "items", "$schema"].some(
		(word) => Object.hasOwn(value, word),
	);
}

const UNKNOWN = Symbol("not a literal");

/** Undefined where a part of it is no literal: a schema with holes is another schema. */
function literal(node: ts.Expression): unknown {
	const value = read(node);
	return value === UNKNOWN ? undefined : value;
}

function read(node: ts.Expression): unknown {
	if (
		ts.isAsExpression(node) ||
		ts.isParenthesizedExpression(node) ||
		ts.isSatisfiesExpression(node)
	)
		return read(node.expression);
	if (ts.isStringLiteralLike(node)) return node.text;
	if (ts.isNumericLiteral(node)) return Number(node.text);
	if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
		const value = read(node.operand);
		return typeof value === "number" ? -value : UNKNOWN;
	}
	if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
	if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
	if (node.kind === ts.SyntaxKind.NullKeyword) return null;
	if (ts.isArrayLiteralExpression(node)) {
		const values = node.elements.map(read);
		return values.includes(UNKNOWN) ? UNKNOWN : values;
	}
	return ts.isObjectLiteralExpression(node) ? readObject(node) : UNKNOWN;
}

function readObject(node: ts.ObjectLiteralExpression): unknown {
	const entries = node.properties.map((property): readonly [string, unknown] | undefined => {
		if (!ts.isPropertyAssignment(property)) return undefined;
		const { name } = property;
		const key =
			ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)
				? name.text
				: undefined;
		const value = read(property.initializer);
		return key === undefined || value === UNKNOWN ? undefined : [key, value];
	});
	return entries.includes(undefined)
		? UNKNOWN
		: Object.fromEntries(entries as (readonly [string, unknown])[]);
}

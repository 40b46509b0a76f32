/** A style sheet as text, put there by the build. */
declare module "*.css?raw" {
	const text: string;
	export default text;
}

declare module '*.json?pseudo' {
  const catalogue: import('./languages.ts').CompiledCatalogue;
  export default catalogue;
}

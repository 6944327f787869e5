declare module '*.json?part=first' {
  const catalogue: import('./languages.ts').CompiledCatalogue;
  export default catalogue;
}

declare module '*.json?part=later' {
  const catalogue: import('./languages.ts').CompiledCatalogue;
  export default catalogue;
}

declare module '*&pseudo' {
  const catalogue: import('./languages.ts').CompiledCatalogue;
  export default catalogue;
}

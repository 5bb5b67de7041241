// The check of the theme's JavaScript: ES modules that run in the browser, no build step.
import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: [".venv/", "site/"] },
  js.configs.recommended,
  {
    files: ["tests/**/*.mjs"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: globals.node },
  },
  {
    files: ["hooks/theme/assets/**/*.js"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: globals.browser },
    rules: {
      "no-var": "error",
      "no-empty": ["error", { allowEmptyCatch: true }],
      "prefer-const": "error",
      eqeqeq: "error",
      "no-implicit-coercion": "error",
      "max-lines": ["error", 200],
      "max-lines-per-function": ["error", 60],
      complexity: ["error", 12],
    },
  },
];

// Starts Swagger UI on the merged description of this host. Tokens typed into the page stay in its memory.
SwaggerUIBundle({
  url: "/v1/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  filter: true,
  docExpansion: "list",
  defaultModelsExpandDepth: -1,
  displayRequestDuration: true,
  validatorUrl: null,
  persistAuthorization: false,
});

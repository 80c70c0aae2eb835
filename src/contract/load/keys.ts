/** Keys of the objects of OpenAPI 3, for hints about misspelt ones. */
export const keysOfOpenApi: readonly string[] = `
  openapi info jsonSchemaDialect servers paths webhooks components security tags externalDocs
  title summary description termsOfService contact license version name url email identifier
  variables enum default schemas responses parameters examples requestBodies headers securitySchemes links callbacks
  pathItems $ref get put post delete options head patch trace operationId requestBody deprecated
  in required allowEmptyValue style explode allowReserved schema example content encoding contentType
  summary value externalValue operationRef server propertyName mapping namespace prefix attribute wrapped
  type scheme bearerFormat flows openIdConnectUrl implicit password clientCredentials authorizationCode
  authorizationUrl tokenUrl refreshUrl scopes
  multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems
  maxProperties minProperties allOf oneOf anyOf not items properties additionalProperties format nullable discriminator
  readOnly writeOnly xml`
  .trim()
  .split(/\s+/)

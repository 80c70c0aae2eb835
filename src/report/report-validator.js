// Made from reports/report.schema.json by `npm run schema`. Change the schema instead.
"use strict";
export const fitsReport = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:threadcount:report:1","type":"object","required":["schemaVersion","tool","target","run","verdict","summary","collections","coverage","checks"],"additionalProperties":true,"properties":{"schemaVersion":{"const":"1"},"tool":{"type":"object","required":["name","version"],"properties":{"name":{"const":"threadcount"},"version":{"type":"string"}},"additionalProperties":true},"target":{"type":"object","required":["baseUrl","implementation","document"],"properties":{"baseUrl":{"type":"string"},"implementation":{"type":["object","null"],"required":["name","version"],"properties":{"name":{"type":"string"},"version":{"type":"string"}},"additionalProperties":true},"document":{"type":"object","required":["title","sha256"],"properties":{"title":{"type":"string"},"sha256":{"type":"string"},"file":{"type":"string"}},"additionalProperties":true},"operations":{"type":"array","items":{"type":"object","required":["id","path","pointer","line"],"properties":{"id":{"type":"string"},"path":{"type":"string"},"pointer":{"type":"string"},"line":{"type":["integer","null"]},"paging":{"type":"object","required":["items","identity","next","hasMore","limit","cursor"],"properties":{"items":{"type":"string"},"identity":{"type":"string"},"next":{"type":"string"},"hasMore":{"type":["string","null"]},"limit":{"type":"string"},"cursor":{"type":"string"}},"additionalProperties":true}},"additionalProperties":true}}},"additionalProperties":true},"run":{"$ref":"#/$defs/run"},"verdict":{"enum":["aborted","non-conformant","incomplete","partial","conformant"]},"summary":{"type":"object","required":["fail","error","warn","note","inconclusive","pass","untested","inapplicable"],"properties":{"fail":{"type":"integer"},"error":{"type":"integer"},"warn":{"type":"integer"},"note":{"type":"integer"},"inconclusive":{"type":"integer"},"pass":{"type":"integer"},"untested":{"type":"integer"},"inapplicable":{"type":"integer"}},"additionalProperties":true},"collections":{"type":"array","items":{"$ref":"#/$defs/collection"}},"coverage":{"type":"object","required":["statuses","parameters","fields"],"properties":{"statuses":{"type":"object","additionalProperties":{"type":"integer"}},"parameters":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},"fields":{"type":"object","additionalProperties":{"type":"integer"}}},"additionalProperties":true},"checks":{"type":"array","items":{"$ref":"#/$defs/check"}},"timings":{"$ref":"#/$defs/timings"}},"$defs":{"fileDigest":{"type":"object","required":["name","sha256"],"properties":{"name":{"type":"string"},"sha256":{"type":"string"}},"additionalProperties":true},"run":{"type":"object","required":["startedAt","durationMs","seed","profile","shard","deselected","requests","fixtureRequests","leftBehind","aborted","interrupted"],"properties":{"startedAt":{"$ref":"#/$defs/moment"},"durationMs":{"type":"number"},"seed":{"type":"integer"},"profile":{"type":"string"},"shard":{"type":["string","null"]},"deselected":{"type":"array","items":{"$ref":"#/$defs/checkId"}},"requests":{"type":"integer"},"fixtureRequests":{"type":"integer"},"longestChain":{"type":"integer"},"leftBehind":{"type":"array","items":{"type":"string"}},"aborted":{"type":["string","null"]},"interrupted":{"type":"boolean"},"knownFailing":{"type":"array","items":{"$ref":"#/$defs/knownFailing"}},"environment":{"type":"object","required":["node","os"],"properties":{"node":{"type":"string"},"os":{"type":"string"}},"additionalProperties":true},"config":{"type":"object","required":["files","sha256"],"properties":{"files":{"type":"array","items":{"$ref":"#/$defs/fileDigest"}},"sha256":{"type":"string"}},"additionalProperties":true},"tolerance":{"type":"object","required":["by","file","known","new","gone","inDoubt"],"properties":{"by":{"enum":["baseline","known-failing","both"]},"file":{"type":"string"},"known":{"type":"integer"},"new":{"type":"integer"},"gone":{"type":"integer"},"inDoubt":{"type":"integer"}},"additionalProperties":true},"reference":{"type":"object","required":["demo","serve"],"properties":{"demo":{"type":"string"},"serve":{"type":"string"}},"additionalProperties":true},"exit":{"type":"object","required":["code","reason"],"properties":{"code":{"type":"integer"},"reason":{"type":"string"}},"additionalProperties":true},"replay":{"type":"object","required":["finding","answer","message"],"properties":{"finding":{"type":"string"},"answer":{"enum":["still-there","no-longer-shown","cannot-tell"]},"message":{"type":"string"}},"additionalProperties":true},"baseline":{"type":"object","required":["name","sha256","startedAt"],"properties":{"name":{"type":"string"},"sha256":{"type":"string"},"startedAt":{"$ref":"#/$defs/moment"}},"additionalProperties":true},"suite":{"type":"object","required":["sha256"],"properties":{"sha256":{"type":"string"}},"additionalProperties":true}},"additionalProperties":true},"knownFailing":{"type":"object","required":["entry","state"],"properties":{"entry":{"type":"object","required":["check","reason","owner"],"properties":{"check":{"type":"string"},"code":{"type":"string"},"reason":{"type":"string"},"owner":{"type":"string"},"ticket":{"type":"string"},"expires":{"type":"string"}},"additionalProperties":true},"state":{"enum":["tolerated","stale","expired","unused"]}},"additionalProperties":true},"collection":{"type":"object","required":["operation","params","items","complete","boundaries","still"],"properties":{"operation":{"type":"string"},"params":{"$ref":"#/$defs/params"},"query":{"type":"object","additionalProperties":{"type":"string"}},"items":{"type":"integer"},"complete":{"type":"boolean"},"boundaries":{"type":"object","required":["crossed","total"],"properties":{"crossed":{"type":"integer"},"total":{"type":"integer"}},"additionalProperties":true},"still":{"type":"boolean"},"expected":{"type":"integer"},"made":{"type":"integer"},"ties":{"type":"integer"},"map":{"$ref":"#/$defs/walkMap"},"latency":{"type":"array","items":{"type":"array","prefixItems":[{"type":"integer"},{"type":"number"}],"minItems":2,"maxItems":2}}},"additionalProperties":true},"check":{"type":"object","required":["id","operation","requirement","level","scored","outcome","reason","title","sentence","why","mend","findings"],"properties":{"id":{"$ref":"#/$defs/checkId"},"operation":{"type":"string"},"requirement":{"type":"string"},"level":{"enum":["MUST","SHOULD","MAY"]},"scored":{"type":"boolean"},"outcome":{"enum":["fail","error","warn","note","inconclusive","pass","untested","inapplicable"]},"reason":{"type":["string","null"]},"reasonCode":{"type":["string","null"],"examples":["no-item","too-few-items","no-cursor","no-page","not-seen","no-error-seen","no-change-seen","collection-moved","not-confirmed","explained-elsewhere","walk-not-complete","too-few-walks","unreadable-collection","unjudged-schema","budget-spent","memory-full","duration-over","interrupted","target-down","target-unreadable","fixture-trouble","no-fixtures","no-outsider","open-collection","no-readable-collection","no-empty-collection","no-second-collection","no-forbidden-collection","not-documented","permitted-by-document","target-declined","not-compressed","only-documented-errors","suite-error"]},"reasonArgs":{"type":"object","additionalProperties":{"type":["string","number"]}},"looked":{"type":"object","required":["items","boundaries","walks","answers"],"properties":{"items":{"type":"integer"},"boundaries":{"type":"integer"},"walks":{"type":"integer"},"answers":{"type":"integer"}},"additionalProperties":true},"doubts":{"type":"array","items":{"type":"object","required":["collection","reason","reasonCode"],"properties":{"collection":{"type":"object","additionalProperties":{"type":"string"}},"reason":{"type":"string"},"reasonCode":{"type":["string","null"]},"reasonArgs":{"type":"object","additionalProperties":{"type":["string","number"]}},"explainedBy":{"type":"string"}},"additionalProperties":true}},"tolerated":{"type":"boolean"},"title":{"type":"string"},"sentence":{"type":"string"},"source":{"type":"string"},"why":{"type":"string"},"mend":{"type":"string"},"findings":{"type":"array","items":{"$ref":"#/$defs/finding"}}},"additionalProperties":true},"finding":{"type":"object","required":["code","collection","message","expected","actual","known","evidence","replay"],"properties":{"code":{"type":"string"},"collection":{"$ref":"#/$defs/params"},"message":{"type":"string"},"expected":{"type":"string"},"actual":{"type":"string"},"known":{"type":"boolean"},"inBaseline":{"type":"boolean"},"evidence":{"type":"array","items":{"$ref":"#/$defs/evidence"}},"places":{"type":"array","items":{"$ref":"#/$defs/place"}},"conditions":{"type":"array","items":{"enum":["intermittent","other-walks"]}},"counterexample":{},"replay":{"type":["object","null"],"required":["seed","path","steps"],"properties":{"seed":{"type":"integer"},"path":{"type":"string"},"steps":{"type":"array","items":{"type":"string"}}},"additionalProperties":true},"window":{"$ref":"#/$defs/walkWindow"},"history":{"$ref":"#/$defs/history"}},"additionalProperties":true},"place":{"type":"object","properties":{"exchange":{"type":"integer"},"pointer":{"type":"string"},"lacks":{"type":"string"},"id":{"type":"string"},"header":{"type":"string"},"page":{"type":"integer"},"status":{"const":true},"part":{"enum":["end"]}},"additionalProperties":true},"evidence":{"type":"object","required":["request","response","curl","startedAt","durationMs"],"properties":{"request":{"type":"object","required":["method","url","headers"],"properties":{"method":{"type":"string"},"url":{"type":"string"},"headers":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":true},"response":{"type":"object","required":["status","headers","body","truncated"],"properties":{"status":{"type":"integer"},"headers":{"type":"object","additionalProperties":{"type":"string"}},"body":{"type":"string"},"truncated":{"type":"boolean"}},"additionalProperties":true},"curl":{"type":"string"},"startedAt":{"$ref":"#/$defs/moment"},"durationMs":{"type":"number"}},"additionalProperties":true},"params":{"type":"object","additionalProperties":{"type":"string"}},"checkId":{"type":"string"},"moment":{"type":"string"},"walkMap":{"type":"object","required":["size","ties","crossed","walks"],"properties":{"size":{"type":"integer"},"ties":{"type":"string"},"crossed":{"type":"string"},"walks":{"type":"array","items":{"type":"object","required":["label","ended","count","pages","faults"],"properties":{"label":{"type":"string"},"ended":{"type":"string"},"count":{"type":"integer"},"pages":{"type":"array","items":{"type":"string"}},"faults":{"type":"array","items":{"type":"object","required":["kind","place","length","page"],"properties":{"kind":{"type":"string"},"place":{"type":"integer"},"length":{"type":"integer"},"page":{"type":"integer"}},"additionalProperties":true}}},"additionalProperties":true}}},"additionalProperties":true},"walkWindow":{"type":"object","required":["walk","kind","pages","rows","more","size"],"properties":{"walk":{"type":"string"},"kind":{"type":"string"},"pages":{"type":"array","items":{"type":"object","required":["name","items"],"properties":{"name":{"type":"string"},"items":{"type":"integer"}},"additionalProperties":true}},"rows":{"type":"array","items":{"type":"object","required":["id","place","on","isAtFault","ties"],"properties":{"id":{"type":"string"},"place":{"type":"integer"},"on":{"type":"array","items":{"type":["integer","null"]}},"isAtFault":{"type":"boolean"},"ties":{"type":"boolean"}},"additionalProperties":true}},"more":{"type":"integer"},"size":{"type":"integer"}},"additionalProperties":true},"history":{"type":"object","required":["items","steps","harmed"],"properties":{"items":{"type":"array","items":{"type":"string"}},"steps":{"type":"array","items":{"type":"object","required":["do","ids"],"properties":{"do":{"enum":["page","add","remove","touch"]},"ids":{"type":"array","items":{"type":"string"}}},"additionalProperties":true,"if":{"properties":{"do":{"const":"page"}}},"then":{"required":["walk","number","status","isLast"],"properties":{"walk":{"type":"string"},"number":{"type":"integer"},"status":{"type":"integer"},"isLast":{"type":"boolean"}}},"else":{"if":{"properties":{"do":{"enum":["add","remove","touch"]}}},"then":{"required":["why"],"properties":{"why":{"type":"string"}}}}}},"harmed":{"type":"array","items":{"type":"string"}}},"additionalProperties":true},"timings":{"type":"object","required":["purposes","every","requests"],"properties":{"purposes":{"type":"array","items":{"type":"string"}},"every":{"type":"integer"},"requests":{"type":"array","items":{"type":"string"}}},"additionalProperties":true}}};
const schema50 = {"type":"object","required":["purposes","every","requests"],"properties":{"purposes":{"type":"array","items":{"type":"string"}},"every":{"type":"integer"},"requests":{"type":"array","items":{"type":"string"}}},"additionalProperties":true};
const schema32 = {"type":"object","required":["startedAt","durationMs","seed","profile","shard","deselected","requests","fixtureRequests","leftBehind","aborted","interrupted"],"properties":{"startedAt":{"$ref":"#/$defs/moment"},"durationMs":{"type":"number"},"seed":{"type":"integer"},"profile":{"type":"string"},"shard":{"type":["string","null"]},"deselected":{"type":"array","items":{"$ref":"#/$defs/checkId"}},"requests":{"type":"integer"},"fixtureRequests":{"type":"integer"},"longestChain":{"type":"integer"},"leftBehind":{"type":"array","items":{"type":"string"}},"aborted":{"type":["string","null"]},"interrupted":{"type":"boolean"},"knownFailing":{"type":"array","items":{"$ref":"#/$defs/knownFailing"}},"environment":{"type":"object","required":["node","os"],"properties":{"node":{"type":"string"},"os":{"type":"string"}},"additionalProperties":true},"config":{"type":"object","required":["files","sha256"],"properties":{"files":{"type":"array","items":{"$ref":"#/$defs/fileDigest"}},"sha256":{"type":"string"}},"additionalProperties":true},"tolerance":{"type":"object","required":["by","file","known","new","gone","inDoubt"],"properties":{"by":{"enum":["baseline","known-failing","both"]},"file":{"type":"string"},"known":{"type":"integer"},"new":{"type":"integer"},"gone":{"type":"integer"},"inDoubt":{"type":"integer"}},"additionalProperties":true},"reference":{"type":"object","required":["demo","serve"],"properties":{"demo":{"type":"string"},"serve":{"type":"string"}},"additionalProperties":true},"exit":{"type":"object","required":["code","reason"],"properties":{"code":{"type":"integer"},"reason":{"type":"string"}},"additionalProperties":true},"replay":{"type":"object","required":["finding","answer","message"],"properties":{"finding":{"type":"string"},"answer":{"enum":["still-there","no-longer-shown","cannot-tell"]},"message":{"type":"string"}},"additionalProperties":true},"baseline":{"type":"object","required":["name","sha256","startedAt"],"properties":{"name":{"type":"string"},"sha256":{"type":"string"},"startedAt":{"$ref":"#/$defs/moment"}},"additionalProperties":true},"suite":{"type":"object","required":["sha256"],"properties":{"sha256":{"type":"string"}},"additionalProperties":true}},"additionalProperties":true};
const schema33 = {"type":"string"};
const schema34 = {"type":"string"};
const schema35 = {"type":"object","required":["entry","state"],"properties":{"entry":{"type":"object","required":["check","reason","owner"],"properties":{"check":{"type":"string"},"code":{"type":"string"},"reason":{"type":"string"},"owner":{"type":"string"},"ticket":{"type":"string"},"expires":{"type":"string"}},"additionalProperties":true},"state":{"enum":["tolerated","stale","expired","unused"]}},"additionalProperties":true};
const schema36 = {"type":"object","required":["name","sha256"],"properties":{"name":{"type":"string"},"sha256":{"type":"string"}},"additionalProperties":true};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.startedAt === undefined) && (missing0 = "startedAt")) || ((data.durationMs === undefined) && (missing0 = "durationMs"))) || ((data.seed === undefined) && (missing0 = "seed"))) || ((data.profile === undefined) && (missing0 = "profile"))) || ((data.shard === undefined) && (missing0 = "shard"))) || ((data.deselected === undefined) && (missing0 = "deselected"))) || ((data.requests === undefined) && (missing0 = "requests"))) || ((data.fixtureRequests === undefined) && (missing0 = "fixtureRequests"))) || ((data.leftBehind === undefined) && (missing0 = "leftBehind"))) || ((data.aborted === undefined) && (missing0 = "aborted"))) || ((data.interrupted === undefined) && (missing0 = "interrupted"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.startedAt !== undefined){
const _errs2 = errors;
if(typeof data.startedAt !== "string"){
validate21.errors = [{instancePath:instancePath+"/startedAt",schemaPath:"#/$defs/moment/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.durationMs !== undefined){
let data1 = data.durationMs;
const _errs5 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate21.errors = [{instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data2 = data.seed;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate21.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.profile !== undefined){
const _errs9 = errors;
if(typeof data.profile !== "string"){
validate21.errors = [{instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shard !== undefined){
let data4 = data.shard;
const _errs11 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate21.errors = [{instancePath:instancePath+"/shard",schemaPath:"#/properties/shard/type",keyword:"type",params:{type: schema32.properties.shard.type}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deselected !== undefined){
let data5 = data.deselected;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
var valid2 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs15 = errors;
if(typeof data5[i0] !== "string"){
validate21.errors = [{instancePath:instancePath+"/deselected/" + i0,schemaPath:"#/$defs/checkId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs15 === errors;
if(!valid2){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/deselected",schemaPath:"#/properties/deselected/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requests !== undefined){
let data7 = data.requests;
const _errs18 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate21.errors = [{instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fixtureRequests !== undefined){
let data8 = data.fixtureRequests;
const _errs20 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate21.errors = [{instancePath:instancePath+"/fixtureRequests",schemaPath:"#/properties/fixtureRequests/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.longestChain !== undefined){
let data9 = data.longestChain;
const _errs22 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate21.errors = [{instancePath:instancePath+"/longestChain",schemaPath:"#/properties/longestChain/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.leftBehind !== undefined){
let data10 = data.leftBehind;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data10)){
var valid4 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
const _errs26 = errors;
if(typeof data10[i1] !== "string"){
validate21.errors = [{instancePath:instancePath+"/leftBehind/" + i1,schemaPath:"#/properties/leftBehind/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs26 === errors;
if(!valid4){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/leftBehind",schemaPath:"#/properties/leftBehind/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aborted !== undefined){
let data12 = data.aborted;
const _errs28 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate21.errors = [{instancePath:instancePath+"/aborted",schemaPath:"#/properties/aborted/type",keyword:"type",params:{type: schema32.properties.aborted.type}}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.interrupted !== undefined){
const _errs30 = errors;
if(typeof data.interrupted !== "boolean"){
validate21.errors = [{instancePath:instancePath+"/interrupted",schemaPath:"#/properties/interrupted/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.knownFailing !== undefined){
let data14 = data.knownFailing;
const _errs32 = errors;
if(errors === _errs32){
if(Array.isArray(data14)){
var valid5 = true;
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
const _errs34 = errors;
const _errs35 = errors;
if(errors === _errs35){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing1;
if(((data15.entry === undefined) && (missing1 = "entry")) || ((data15.state === undefined) && (missing1 = "state"))){
validate21.errors = [{instancePath:instancePath+"/knownFailing/" + i2,schemaPath:"#/$defs/knownFailing/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data15.entry !== undefined){
let data16 = data15.entry;
const _errs38 = errors;
if(errors === _errs38){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing2;
if((((data16.check === undefined) && (missing2 = "check")) || ((data16.reason === undefined) && (missing2 = "reason"))) || ((data16.owner === undefined) && (missing2 = "owner"))){
validate21.errors = [{instancePath:instancePath+"/knownFailing/" + i2+"/entry",schemaPath:"#/$defs/knownFailing/properties/entry/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data16.check !== undefined){
const _errs41 = errors;
if(typeof data16.check !== "string"){
validate21.errors = [{instancePath:instancePath+"/knownFailing/" + i2+"/entry/check",schemaPath:"#/$defs/knownFailing/properties/entry/properties/check/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs41 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data16.code !== undefined){
const _errs43 = errors;
if(typeof data16.code !== "string"){
validate21.errors = [{instancePath:instancePath+"/knownFailing/" + i2+"/entry/code",schemaPath:"#/$defs/knownFailing/properties/entry/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs43 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data16.reason !== undefined){
const _errs45 = errors;
if(typeof data16.reason !== "string"){
validate21.errors = [{instancePath:instancePath+"/knownFailing/" + i2+"/entry/reason",schemaPath:"#/$defs/knownFailing/properties/entry/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs45 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data16.owner !== undefined){
const _errs47 = errors;
if(typeof data16.owner !== "string"){
validate21.errors = [{instancePath:instancePath+"/knownFailing/" + i2+"/entry/owner",schemaPath:"#/$defs/knownFailing/properties/entry/properties/owner/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs47 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data16.ticket !== undefined){
const _errs49 = errors;
if(typeof data16.ticket !== "string"){
validate21.errors = [{instancePath:instancePath+"/knownFailing/" + i2+"/entry/ticket",schemaPath:"#/$defs/knownFailing/properties/entry/properties/ticket/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs49 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data16.expires !== undefined){
const _errs51 = errors;
if(typeof data16.expires !== "string"){
validate21.errors = [{instancePath:instancePath+"/knownFailing/" + i2+"/entry/expires",schemaPath:"#/$defs/knownFailing/properties/entry/properties/expires/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs51 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/knownFailing/" + i2+"/entry",schemaPath:"#/$defs/knownFailing/properties/entry/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid7 = _errs38 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data15.state !== undefined){
let data23 = data15.state;
const _errs53 = errors;
if(!((((data23 === "tolerated") || (data23 === "stale")) || (data23 === "expired")) || (data23 === "unused"))){
validate21.errors = [{instancePath:instancePath+"/knownFailing/" + i2+"/state",schemaPath:"#/$defs/knownFailing/properties/state/enum",keyword:"enum",params:{allowedValues: schema35.properties.state.enum}}];
return false;
}
var valid7 = _errs53 === errors;
}
else {
var valid7 = true;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/knownFailing/" + i2,schemaPath:"#/$defs/knownFailing/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid5 = _errs34 === errors;
if(!valid5){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/knownFailing",schemaPath:"#/properties/knownFailing/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environment !== undefined){
let data24 = data.environment;
const _errs54 = errors;
if(errors === _errs54){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing3;
if(((data24.node === undefined) && (missing3 = "node")) || ((data24.os === undefined) && (missing3 = "os"))){
validate21.errors = [{instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data24.node !== undefined){
const _errs57 = errors;
if(typeof data24.node !== "string"){
validate21.errors = [{instancePath:instancePath+"/environment/node",schemaPath:"#/properties/environment/properties/node/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid9 = _errs57 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data24.os !== undefined){
const _errs59 = errors;
if(typeof data24.os !== "string"){
validate21.errors = [{instancePath:instancePath+"/environment/os",schemaPath:"#/properties/environment/properties/os/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid9 = _errs59 === errors;
}
else {
var valid9 = true;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.config !== undefined){
let data27 = data.config;
const _errs61 = errors;
if(errors === _errs61){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing4;
if(((data27.files === undefined) && (missing4 = "files")) || ((data27.sha256 === undefined) && (missing4 = "sha256"))){
validate21.errors = [{instancePath:instancePath+"/config",schemaPath:"#/properties/config/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data27.files !== undefined){
let data28 = data27.files;
const _errs64 = errors;
if(errors === _errs64){
if(Array.isArray(data28)){
var valid11 = true;
const len3 = data28.length;
for(let i3=0; i3<len3; i3++){
let data29 = data28[i3];
const _errs66 = errors;
const _errs67 = errors;
if(errors === _errs67){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let missing5;
if(((data29.name === undefined) && (missing5 = "name")) || ((data29.sha256 === undefined) && (missing5 = "sha256"))){
validate21.errors = [{instancePath:instancePath+"/config/files/" + i3,schemaPath:"#/$defs/fileDigest/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data29.name !== undefined){
const _errs70 = errors;
if(typeof data29.name !== "string"){
validate21.errors = [{instancePath:instancePath+"/config/files/" + i3+"/name",schemaPath:"#/$defs/fileDigest/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid13 = _errs70 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data29.sha256 !== undefined){
const _errs72 = errors;
if(typeof data29.sha256 !== "string"){
validate21.errors = [{instancePath:instancePath+"/config/files/" + i3+"/sha256",schemaPath:"#/$defs/fileDigest/properties/sha256/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid13 = _errs72 === errors;
}
else {
var valid13 = true;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/config/files/" + i3,schemaPath:"#/$defs/fileDigest/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid11 = _errs66 === errors;
if(!valid11){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/config/files",schemaPath:"#/properties/config/properties/files/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid10 = _errs64 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data27.sha256 !== undefined){
const _errs74 = errors;
if(typeof data27.sha256 !== "string"){
validate21.errors = [{instancePath:instancePath+"/config/sha256",schemaPath:"#/properties/config/properties/sha256/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid10 = _errs74 === errors;
}
else {
var valid10 = true;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs61 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tolerance !== undefined){
let data33 = data.tolerance;
const _errs76 = errors;
if(errors === _errs76){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
let missing6;
if(((((((data33.by === undefined) && (missing6 = "by")) || ((data33.file === undefined) && (missing6 = "file"))) || ((data33.known === undefined) && (missing6 = "known"))) || ((data33.new === undefined) && (missing6 = "new"))) || ((data33.gone === undefined) && (missing6 = "gone"))) || ((data33.inDoubt === undefined) && (missing6 = "inDoubt"))){
validate21.errors = [{instancePath:instancePath+"/tolerance",schemaPath:"#/properties/tolerance/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
if(data33.by !== undefined){
let data34 = data33.by;
const _errs79 = errors;
if(!(((data34 === "baseline") || (data34 === "known-failing")) || (data34 === "both"))){
validate21.errors = [{instancePath:instancePath+"/tolerance/by",schemaPath:"#/properties/tolerance/properties/by/enum",keyword:"enum",params:{allowedValues: schema32.properties.tolerance.properties.by.enum}}];
return false;
}
var valid14 = _errs79 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data33.file !== undefined){
const _errs80 = errors;
if(typeof data33.file !== "string"){
validate21.errors = [{instancePath:instancePath+"/tolerance/file",schemaPath:"#/properties/tolerance/properties/file/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid14 = _errs80 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data33.known !== undefined){
let data36 = data33.known;
const _errs82 = errors;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
validate21.errors = [{instancePath:instancePath+"/tolerance/known",schemaPath:"#/properties/tolerance/properties/known/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid14 = _errs82 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data33.new !== undefined){
let data37 = data33.new;
const _errs84 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
validate21.errors = [{instancePath:instancePath+"/tolerance/new",schemaPath:"#/properties/tolerance/properties/new/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid14 = _errs84 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data33.gone !== undefined){
let data38 = data33.gone;
const _errs86 = errors;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
validate21.errors = [{instancePath:instancePath+"/tolerance/gone",schemaPath:"#/properties/tolerance/properties/gone/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid14 = _errs86 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data33.inDoubt !== undefined){
let data39 = data33.inDoubt;
const _errs88 = errors;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
validate21.errors = [{instancePath:instancePath+"/tolerance/inDoubt",schemaPath:"#/properties/tolerance/properties/inDoubt/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid14 = _errs88 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/tolerance",schemaPath:"#/properties/tolerance/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs76 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reference !== undefined){
let data40 = data.reference;
const _errs90 = errors;
if(errors === _errs90){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
let missing7;
if(((data40.demo === undefined) && (missing7 = "demo")) || ((data40.serve === undefined) && (missing7 = "serve"))){
validate21.errors = [{instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/required",keyword:"required",params:{missingProperty: missing7}}];
return false;
}
else {
if(data40.demo !== undefined){
const _errs93 = errors;
if(typeof data40.demo !== "string"){
validate21.errors = [{instancePath:instancePath+"/reference/demo",schemaPath:"#/properties/reference/properties/demo/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid15 = _errs93 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data40.serve !== undefined){
const _errs95 = errors;
if(typeof data40.serve !== "string"){
validate21.errors = [{instancePath:instancePath+"/reference/serve",schemaPath:"#/properties/reference/properties/serve/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid15 = _errs95 === errors;
}
else {
var valid15 = true;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs90 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exit !== undefined){
let data43 = data.exit;
const _errs97 = errors;
if(errors === _errs97){
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing8;
if(((data43.code === undefined) && (missing8 = "code")) || ((data43.reason === undefined) && (missing8 = "reason"))){
validate21.errors = [{instancePath:instancePath+"/exit",schemaPath:"#/properties/exit/required",keyword:"required",params:{missingProperty: missing8}}];
return false;
}
else {
if(data43.code !== undefined){
let data44 = data43.code;
const _errs100 = errors;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
validate21.errors = [{instancePath:instancePath+"/exit/code",schemaPath:"#/properties/exit/properties/code/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid16 = _errs100 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data43.reason !== undefined){
const _errs102 = errors;
if(typeof data43.reason !== "string"){
validate21.errors = [{instancePath:instancePath+"/exit/reason",schemaPath:"#/properties/exit/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid16 = _errs102 === errors;
}
else {
var valid16 = true;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/exit",schemaPath:"#/properties/exit/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs97 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replay !== undefined){
let data46 = data.replay;
const _errs104 = errors;
if(errors === _errs104){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
let missing9;
if((((data46.finding === undefined) && (missing9 = "finding")) || ((data46.answer === undefined) && (missing9 = "answer"))) || ((data46.message === undefined) && (missing9 = "message"))){
validate21.errors = [{instancePath:instancePath+"/replay",schemaPath:"#/properties/replay/required",keyword:"required",params:{missingProperty: missing9}}];
return false;
}
else {
if(data46.finding !== undefined){
const _errs107 = errors;
if(typeof data46.finding !== "string"){
validate21.errors = [{instancePath:instancePath+"/replay/finding",schemaPath:"#/properties/replay/properties/finding/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid17 = _errs107 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data46.answer !== undefined){
let data48 = data46.answer;
const _errs109 = errors;
if(!(((data48 === "still-there") || (data48 === "no-longer-shown")) || (data48 === "cannot-tell"))){
validate21.errors = [{instancePath:instancePath+"/replay/answer",schemaPath:"#/properties/replay/properties/answer/enum",keyword:"enum",params:{allowedValues: schema32.properties.replay.properties.answer.enum}}];
return false;
}
var valid17 = _errs109 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data46.message !== undefined){
const _errs110 = errors;
if(typeof data46.message !== "string"){
validate21.errors = [{instancePath:instancePath+"/replay/message",schemaPath:"#/properties/replay/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid17 = _errs110 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/replay",schemaPath:"#/properties/replay/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs104 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.baseline !== undefined){
let data50 = data.baseline;
const _errs112 = errors;
if(errors === _errs112){
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
let missing10;
if((((data50.name === undefined) && (missing10 = "name")) || ((data50.sha256 === undefined) && (missing10 = "sha256"))) || ((data50.startedAt === undefined) && (missing10 = "startedAt"))){
validate21.errors = [{instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/required",keyword:"required",params:{missingProperty: missing10}}];
return false;
}
else {
if(data50.name !== undefined){
const _errs115 = errors;
if(typeof data50.name !== "string"){
validate21.errors = [{instancePath:instancePath+"/baseline/name",schemaPath:"#/properties/baseline/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid18 = _errs115 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data50.sha256 !== undefined){
const _errs117 = errors;
if(typeof data50.sha256 !== "string"){
validate21.errors = [{instancePath:instancePath+"/baseline/sha256",schemaPath:"#/properties/baseline/properties/sha256/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid18 = _errs117 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data50.startedAt !== undefined){
const _errs119 = errors;
if(typeof data50.startedAt !== "string"){
validate21.errors = [{instancePath:instancePath+"/baseline/startedAt",schemaPath:"#/$defs/moment/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid18 = _errs119 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs112 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.suite !== undefined){
let data54 = data.suite;
const _errs122 = errors;
if(errors === _errs122){
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
let missing11;
if((data54.sha256 === undefined) && (missing11 = "sha256")){
validate21.errors = [{instancePath:instancePath+"/suite",schemaPath:"#/properties/suite/required",keyword:"required",params:{missingProperty: missing11}}];
return false;
}
else {
if(data54.sha256 !== undefined){
if(typeof data54.sha256 !== "string"){
validate21.errors = [{instancePath:instancePath+"/suite/sha256",schemaPath:"#/properties/suite/properties/sha256/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/suite",schemaPath:"#/properties/suite/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs122 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"type":"object","required":["operation","params","items","complete","boundaries","still"],"properties":{"operation":{"type":"string"},"params":{"$ref":"#/$defs/params"},"query":{"type":"object","additionalProperties":{"type":"string"}},"items":{"type":"integer"},"complete":{"type":"boolean"},"boundaries":{"type":"object","required":["crossed","total"],"properties":{"crossed":{"type":"integer"},"total":{"type":"integer"}},"additionalProperties":true},"still":{"type":"boolean"},"expected":{"type":"integer"},"made":{"type":"integer"},"ties":{"type":"integer"},"map":{"$ref":"#/$defs/walkMap"},"latency":{"type":"array","items":{"type":"array","prefixItems":[{"type":"integer"},{"type":"number"}],"minItems":2,"maxItems":2}}},"additionalProperties":true};
const schema39 = {"type":"object","additionalProperties":{"type":"string"}};
const schema40 = {"type":"object","required":["size","ties","crossed","walks"],"properties":{"size":{"type":"integer"},"ties":{"type":"string"},"crossed":{"type":"string"},"walks":{"type":"array","items":{"type":"object","required":["label","ended","count","pages","faults"],"properties":{"label":{"type":"string"},"ended":{"type":"string"},"count":{"type":"integer"},"pages":{"type":"array","items":{"type":"string"}},"faults":{"type":"array","items":{"type":"object","required":["kind","place","length","page"],"properties":{"kind":{"type":"string"},"place":{"type":"integer"},"length":{"type":"integer"},"page":{"type":"integer"}},"additionalProperties":true}}},"additionalProperties":true}}},"additionalProperties":true};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.operation === undefined) && (missing0 = "operation")) || ((data.params === undefined) && (missing0 = "params"))) || ((data.items === undefined) && (missing0 = "items"))) || ((data.complete === undefined) && (missing0 = "complete"))) || ((data.boundaries === undefined) && (missing0 = "boundaries"))) || ((data.still === undefined) && (missing0 = "still"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.operation !== undefined){
const _errs2 = errors;
if(typeof data.operation !== "string"){
validate23.errors = [{instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.params !== undefined){
let data1 = data.params;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key0 in data1){
const _errs8 = errors;
if(typeof data1[key0] !== "string"){
validate23.errors = [{instancePath:instancePath+"/params/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/params/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/params",schemaPath:"#/$defs/params/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.query !== undefined){
let data3 = data.query;
const _errs10 = errors;
if(errors === _errs10){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
const _errs13 = errors;
if(typeof data3[key1] !== "string"){
validate23.errors = [{instancePath:instancePath+"/query/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/query/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.items !== undefined){
let data5 = data.items;
const _errs15 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate23.errors = [{instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.complete !== undefined){
const _errs17 = errors;
if(typeof data.complete !== "boolean"){
validate23.errors = [{instancePath:instancePath+"/complete",schemaPath:"#/properties/complete/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.boundaries !== undefined){
let data7 = data.boundaries;
const _errs19 = errors;
if(errors === _errs19){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if(((data7.crossed === undefined) && (missing1 = "crossed")) || ((data7.total === undefined) && (missing1 = "total"))){
validate23.errors = [{instancePath:instancePath+"/boundaries",schemaPath:"#/properties/boundaries/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data7.crossed !== undefined){
let data8 = data7.crossed;
const _errs22 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate23.errors = [{instancePath:instancePath+"/boundaries/crossed",schemaPath:"#/properties/boundaries/properties/crossed/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.total !== undefined){
let data9 = data7.total;
const _errs24 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate23.errors = [{instancePath:instancePath+"/boundaries/total",schemaPath:"#/properties/boundaries/properties/total/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/boundaries",schemaPath:"#/properties/boundaries/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.still !== undefined){
const _errs26 = errors;
if(typeof data.still !== "boolean"){
validate23.errors = [{instancePath:instancePath+"/still",schemaPath:"#/properties/still/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expected !== undefined){
let data11 = data.expected;
const _errs28 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate23.errors = [{instancePath:instancePath+"/expected",schemaPath:"#/properties/expected/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.made !== undefined){
let data12 = data.made;
const _errs30 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate23.errors = [{instancePath:instancePath+"/made",schemaPath:"#/properties/made/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ties !== undefined){
let data13 = data.ties;
const _errs32 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate23.errors = [{instancePath:instancePath+"/ties",schemaPath:"#/properties/ties/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.map !== undefined){
let data14 = data.map;
const _errs34 = errors;
const _errs35 = errors;
if(errors === _errs35){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if(((((data14.size === undefined) && (missing2 = "size")) || ((data14.ties === undefined) && (missing2 = "ties"))) || ((data14.crossed === undefined) && (missing2 = "crossed"))) || ((data14.walks === undefined) && (missing2 = "walks"))){
validate23.errors = [{instancePath:instancePath+"/map",schemaPath:"#/$defs/walkMap/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data14.size !== undefined){
let data15 = data14.size;
const _errs38 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate23.errors = [{instancePath:instancePath+"/map/size",schemaPath:"#/$defs/walkMap/properties/size/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid6 = _errs38 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.ties !== undefined){
const _errs40 = errors;
if(typeof data14.ties !== "string"){
validate23.errors = [{instancePath:instancePath+"/map/ties",schemaPath:"#/$defs/walkMap/properties/ties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs40 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.crossed !== undefined){
const _errs42 = errors;
if(typeof data14.crossed !== "string"){
validate23.errors = [{instancePath:instancePath+"/map/crossed",schemaPath:"#/$defs/walkMap/properties/crossed/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs42 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.walks !== undefined){
let data18 = data14.walks;
const _errs44 = errors;
if(errors === _errs44){
if(Array.isArray(data18)){
var valid7 = true;
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
let data19 = data18[i0];
const _errs46 = errors;
if(errors === _errs46){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing3;
if((((((data19.label === undefined) && (missing3 = "label")) || ((data19.ended === undefined) && (missing3 = "ended"))) || ((data19.count === undefined) && (missing3 = "count"))) || ((data19.pages === undefined) && (missing3 = "pages"))) || ((data19.faults === undefined) && (missing3 = "faults"))){
validate23.errors = [{instancePath:instancePath+"/map/walks/" + i0,schemaPath:"#/$defs/walkMap/properties/walks/items/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data19.label !== undefined){
const _errs49 = errors;
if(typeof data19.label !== "string"){
validate23.errors = [{instancePath:instancePath+"/map/walks/" + i0+"/label",schemaPath:"#/$defs/walkMap/properties/walks/items/properties/label/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs49 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.ended !== undefined){
const _errs51 = errors;
if(typeof data19.ended !== "string"){
validate23.errors = [{instancePath:instancePath+"/map/walks/" + i0+"/ended",schemaPath:"#/$defs/walkMap/properties/walks/items/properties/ended/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs51 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.count !== undefined){
let data22 = data19.count;
const _errs53 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate23.errors = [{instancePath:instancePath+"/map/walks/" + i0+"/count",schemaPath:"#/$defs/walkMap/properties/walks/items/properties/count/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid8 = _errs53 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.pages !== undefined){
let data23 = data19.pages;
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data23)){
var valid9 = true;
const len1 = data23.length;
for(let i1=0; i1<len1; i1++){
const _errs57 = errors;
if(typeof data23[i1] !== "string"){
validate23.errors = [{instancePath:instancePath+"/map/walks/" + i0+"/pages/" + i1,schemaPath:"#/$defs/walkMap/properties/walks/items/properties/pages/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid9 = _errs57 === errors;
if(!valid9){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/map/walks/" + i0+"/pages",schemaPath:"#/$defs/walkMap/properties/walks/items/properties/pages/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid8 = _errs55 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.faults !== undefined){
let data25 = data19.faults;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data25)){
var valid10 = true;
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
let data26 = data25[i2];
const _errs61 = errors;
if(errors === _errs61){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing4;
if(((((data26.kind === undefined) && (missing4 = "kind")) || ((data26.place === undefined) && (missing4 = "place"))) || ((data26.length === undefined) && (missing4 = "length"))) || ((data26.page === undefined) && (missing4 = "page"))){
validate23.errors = [{instancePath:instancePath+"/map/walks/" + i0+"/faults/" + i2,schemaPath:"#/$defs/walkMap/properties/walks/items/properties/faults/items/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data26.kind !== undefined){
const _errs64 = errors;
if(typeof data26.kind !== "string"){
validate23.errors = [{instancePath:instancePath+"/map/walks/" + i0+"/faults/" + i2+"/kind",schemaPath:"#/$defs/walkMap/properties/walks/items/properties/faults/items/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid11 = _errs64 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data26.place !== undefined){
let data28 = data26.place;
const _errs66 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
validate23.errors = [{instancePath:instancePath+"/map/walks/" + i0+"/faults/" + i2+"/place",schemaPath:"#/$defs/walkMap/properties/walks/items/properties/faults/items/properties/place/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid11 = _errs66 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data26.length !== undefined){
let data29 = data26.length;
const _errs68 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
validate23.errors = [{instancePath:instancePath+"/map/walks/" + i0+"/faults/" + i2+"/length",schemaPath:"#/$defs/walkMap/properties/walks/items/properties/faults/items/properties/length/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid11 = _errs68 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data26.page !== undefined){
let data30 = data26.page;
const _errs70 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
validate23.errors = [{instancePath:instancePath+"/map/walks/" + i0+"/faults/" + i2+"/page",schemaPath:"#/$defs/walkMap/properties/walks/items/properties/faults/items/properties/page/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid11 = _errs70 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/map/walks/" + i0+"/faults/" + i2,schemaPath:"#/$defs/walkMap/properties/walks/items/properties/faults/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid10 = _errs61 === errors;
if(!valid10){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/map/walks/" + i0+"/faults",schemaPath:"#/$defs/walkMap/properties/walks/items/properties/faults/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid8 = _errs59 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/map/walks/" + i0,schemaPath:"#/$defs/walkMap/properties/walks/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid7 = _errs46 === errors;
if(!valid7){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/map/walks",schemaPath:"#/$defs/walkMap/properties/walks/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid6 = _errs44 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/map",schemaPath:"#/$defs/walkMap/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.latency !== undefined){
let data31 = data.latency;
const _errs72 = errors;
if(errors === _errs72){
if(Array.isArray(data31)){
var valid12 = true;
const len3 = data31.length;
for(let i3=0; i3<len3; i3++){
let data32 = data31[i3];
const _errs74 = errors;
if(errors === _errs74){
if(Array.isArray(data32)){
if(data32.length > 2){
validate23.errors = [{instancePath:instancePath+"/latency/" + i3,schemaPath:"#/properties/latency/items/maxItems",keyword:"maxItems",params:{limit: 2}}];
return false;
}
else {
if(data32.length < 2){
validate23.errors = [{instancePath:instancePath+"/latency/" + i3,schemaPath:"#/properties/latency/items/minItems",keyword:"minItems",params:{limit: 2}}];
return false;
}
else {
const len4 = data32.length;
if(len4 > 0){
let data33 = data32[0];
const _errs76 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
validate23.errors = [{instancePath:instancePath+"/latency/" + i3+"/0",schemaPath:"#/properties/latency/items/prefixItems/0/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid13 = _errs76 === errors;
}
if(valid13){
if(len4 > 1){
let data34 = data32[1];
const _errs78 = errors;
if(!((typeof data34 == "number") && (isFinite(data34)))){
validate23.errors = [{instancePath:instancePath+"/latency/" + i3+"/1",schemaPath:"#/properties/latency/items/prefixItems/1/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid13 = _errs78 === errors;
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/latency/" + i3,schemaPath:"#/properties/latency/items/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid12 = _errs74 === errors;
if(!valid12){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/latency",schemaPath:"#/properties/latency/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema41 = {"type":"object","required":["id","operation","requirement","level","scored","outcome","reason","title","sentence","why","mend","findings"],"properties":{"id":{"$ref":"#/$defs/checkId"},"operation":{"type":"string"},"requirement":{"type":"string"},"level":{"enum":["MUST","SHOULD","MAY"]},"scored":{"type":"boolean"},"outcome":{"enum":["fail","error","warn","note","inconclusive","pass","untested","inapplicable"]},"reason":{"type":["string","null"]},"reasonCode":{"type":["string","null"],"examples":["no-item","too-few-items","no-cursor","no-page","not-seen","no-error-seen","no-change-seen","collection-moved","not-confirmed","explained-elsewhere","walk-not-complete","too-few-walks","unreadable-collection","unjudged-schema","budget-spent","memory-full","duration-over","interrupted","target-down","target-unreadable","fixture-trouble","no-fixtures","no-outsider","open-collection","no-readable-collection","no-empty-collection","no-second-collection","no-forbidden-collection","not-documented","permitted-by-document","target-declined","not-compressed","only-documented-errors","suite-error"]},"reasonArgs":{"type":"object","additionalProperties":{"type":["string","number"]}},"looked":{"type":"object","required":["items","boundaries","walks","answers"],"properties":{"items":{"type":"integer"},"boundaries":{"type":"integer"},"walks":{"type":"integer"},"answers":{"type":"integer"}},"additionalProperties":true},"doubts":{"type":"array","items":{"type":"object","required":["collection","reason","reasonCode"],"properties":{"collection":{"type":"object","additionalProperties":{"type":"string"}},"reason":{"type":"string"},"reasonCode":{"type":["string","null"]},"reasonArgs":{"type":"object","additionalProperties":{"type":["string","number"]}},"explainedBy":{"type":"string"}},"additionalProperties":true}},"tolerated":{"type":"boolean"},"title":{"type":"string"},"sentence":{"type":"string"},"source":{"type":"string"},"why":{"type":"string"},"mend":{"type":"string"},"findings":{"type":"array","items":{"$ref":"#/$defs/finding"}}},"additionalProperties":true};
const schema43 = {"type":"object","required":["code","collection","message","expected","actual","known","evidence","replay"],"properties":{"code":{"type":"string"},"collection":{"$ref":"#/$defs/params"},"message":{"type":"string"},"expected":{"type":"string"},"actual":{"type":"string"},"known":{"type":"boolean"},"inBaseline":{"type":"boolean"},"evidence":{"type":"array","items":{"$ref":"#/$defs/evidence"}},"places":{"type":"array","items":{"$ref":"#/$defs/place"}},"conditions":{"type":"array","items":{"enum":["intermittent","other-walks"]}},"counterexample":{},"replay":{"type":["object","null"],"required":["seed","path","steps"],"properties":{"seed":{"type":"integer"},"path":{"type":"string"},"steps":{"type":"array","items":{"type":"string"}}},"additionalProperties":true},"window":{"$ref":"#/$defs/walkWindow"},"history":{"$ref":"#/$defs/history"}},"additionalProperties":true};
const schema47 = {"type":"object","properties":{"exchange":{"type":"integer"},"pointer":{"type":"string"},"lacks":{"type":"string"},"id":{"type":"string"},"header":{"type":"string"},"page":{"type":"integer"},"status":{"const":true},"part":{"enum":["end"]}},"additionalProperties":true};
const schema48 = {"type":"object","required":["walk","kind","pages","rows","more","size"],"properties":{"walk":{"type":"string"},"kind":{"type":"string"},"pages":{"type":"array","items":{"type":"object","required":["name","items"],"properties":{"name":{"type":"string"},"items":{"type":"integer"}},"additionalProperties":true}},"rows":{"type":"array","items":{"type":"object","required":["id","place","on","isAtFault","ties"],"properties":{"id":{"type":"string"},"place":{"type":"integer"},"on":{"type":"array","items":{"type":["integer","null"]}},"isAtFault":{"type":"boolean"},"ties":{"type":"boolean"}},"additionalProperties":true}},"more":{"type":"integer"},"size":{"type":"integer"}},"additionalProperties":true};
const schema49 = {"type":"object","required":["items","steps","harmed"],"properties":{"items":{"type":"array","items":{"type":"string"}},"steps":{"type":"array","items":{"type":"object","required":["do","ids"],"properties":{"do":{"enum":["page","add","remove","touch"]},"ids":{"type":"array","items":{"type":"string"}}},"additionalProperties":true,"if":{"properties":{"do":{"const":"page"}}},"then":{"required":["walk","number","status","isLast"],"properties":{"walk":{"type":"string"},"number":{"type":"integer"},"status":{"type":"integer"},"isLast":{"type":"boolean"}}},"else":{"if":{"properties":{"do":{"enum":["add","remove","touch"]}}},"then":{"required":["why"],"properties":{"why":{"type":"string"}}}}}},"harmed":{"type":"array","items":{"type":"string"}}},"additionalProperties":true};
const schema45 = {"type":"object","required":["request","response","curl","startedAt","durationMs"],"properties":{"request":{"type":"object","required":["method","url","headers"],"properties":{"method":{"type":"string"},"url":{"type":"string"},"headers":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":true},"response":{"type":"object","required":["status","headers","body","truncated"],"properties":{"status":{"type":"integer"},"headers":{"type":"object","additionalProperties":{"type":"string"}},"body":{"type":"string"},"truncated":{"type":"boolean"}},"additionalProperties":true},"curl":{"type":"string"},"startedAt":{"$ref":"#/$defs/moment"},"durationMs":{"type":"number"}},"additionalProperties":true};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.request === undefined) && (missing0 = "request")) || ((data.response === undefined) && (missing0 = "response"))) || ((data.curl === undefined) && (missing0 = "curl"))) || ((data.startedAt === undefined) && (missing0 = "startedAt"))) || ((data.durationMs === undefined) && (missing0 = "durationMs"))){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.request !== undefined){
let data0 = data.request;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((((data0.method === undefined) && (missing1 = "method")) || ((data0.url === undefined) && (missing1 = "url"))) || ((data0.headers === undefined) && (missing1 = "headers"))){
validate27.errors = [{instancePath:instancePath+"/request",schemaPath:"#/properties/request/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data0.method !== undefined){
const _errs5 = errors;
if(typeof data0.method !== "string"){
validate27.errors = [{instancePath:instancePath+"/request/method",schemaPath:"#/properties/request/properties/method/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.url !== undefined){
const _errs7 = errors;
if(typeof data0.url !== "string"){
validate27.errors = [{instancePath:instancePath+"/request/url",schemaPath:"#/properties/request/properties/url/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.headers !== undefined){
let data3 = data0.headers;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key0 in data3){
const _errs12 = errors;
if(typeof data3[key0] !== "string"){
validate27.errors = [{instancePath:instancePath+"/request/headers/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/request/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs12 === errors;
if(!valid2){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/request/headers",schemaPath:"#/properties/request/properties/headers/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/request",schemaPath:"#/properties/request/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.response !== undefined){
let data5 = data.response;
const _errs14 = errors;
if(errors === _errs14){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if(((((data5.status === undefined) && (missing2 = "status")) || ((data5.headers === undefined) && (missing2 = "headers"))) || ((data5.body === undefined) && (missing2 = "body"))) || ((data5.truncated === undefined) && (missing2 = "truncated"))){
validate27.errors = [{instancePath:instancePath+"/response",schemaPath:"#/properties/response/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data5.status !== undefined){
let data6 = data5.status;
const _errs17 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate27.errors = [{instancePath:instancePath+"/response/status",schemaPath:"#/properties/response/properties/status/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.headers !== undefined){
let data7 = data5.headers;
const _errs19 = errors;
if(errors === _errs19){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
const _errs22 = errors;
if(typeof data7[key1] !== "string"){
validate27.errors = [{instancePath:instancePath+"/response/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/response/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs22 === errors;
if(!valid4){
break;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/response/headers",schemaPath:"#/properties/response/properties/headers/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.body !== undefined){
const _errs24 = errors;
if(typeof data5.body !== "string"){
validate27.errors = [{instancePath:instancePath+"/response/body",schemaPath:"#/properties/response/properties/body/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.truncated !== undefined){
const _errs26 = errors;
if(typeof data5.truncated !== "boolean"){
validate27.errors = [{instancePath:instancePath+"/response/truncated",schemaPath:"#/properties/response/properties/truncated/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/response",schemaPath:"#/properties/response/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.curl !== undefined){
const _errs28 = errors;
if(typeof data.curl !== "string"){
validate27.errors = [{instancePath:instancePath+"/curl",schemaPath:"#/properties/curl/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.startedAt !== undefined){
const _errs30 = errors;
if(typeof data.startedAt !== "string"){
validate27.errors = [{instancePath:instancePath+"/startedAt",schemaPath:"#/$defs/moment/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.durationMs !== undefined){
let data13 = data.durationMs;
const _errs33 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate27.errors = [{instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.code === undefined) && (missing0 = "code")) || ((data.collection === undefined) && (missing0 = "collection"))) || ((data.message === undefined) && (missing0 = "message"))) || ((data.expected === undefined) && (missing0 = "expected"))) || ((data.actual === undefined) && (missing0 = "actual"))) || ((data.known === undefined) && (missing0 = "known"))) || ((data.evidence === undefined) && (missing0 = "evidence"))) || ((data.replay === undefined) && (missing0 = "replay"))){
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.code !== undefined){
const _errs2 = errors;
if(typeof data.code !== "string"){
validate26.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.collection !== undefined){
let data1 = data.collection;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key0 in data1){
const _errs8 = errors;
if(typeof data1[key0] !== "string"){
validate26.errors = [{instancePath:instancePath+"/collection/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/params/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/collection",schemaPath:"#/$defs/params/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs10 = errors;
if(typeof data.message !== "string"){
validate26.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expected !== undefined){
const _errs12 = errors;
if(typeof data.expected !== "string"){
validate26.errors = [{instancePath:instancePath+"/expected",schemaPath:"#/properties/expected/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actual !== undefined){
const _errs14 = errors;
if(typeof data.actual !== "string"){
validate26.errors = [{instancePath:instancePath+"/actual",schemaPath:"#/properties/actual/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.known !== undefined){
const _errs16 = errors;
if(typeof data.known !== "boolean"){
validate26.errors = [{instancePath:instancePath+"/known",schemaPath:"#/properties/known/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inBaseline !== undefined){
const _errs18 = errors;
if(typeof data.inBaseline !== "boolean"){
validate26.errors = [{instancePath:instancePath+"/inBaseline",schemaPath:"#/properties/inBaseline/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
let data8 = data.evidence;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data8)){
var valid3 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
const _errs22 = errors;
if(!(validate27(data8[i0], {instancePath:instancePath+"/evidence/" + i0,parentData:data8,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid3 = _errs22 === errors;
if(!valid3){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.places !== undefined){
let data10 = data.places;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data10)){
var valid4 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.exchange !== undefined){
let data12 = data11.exchange;
const _errs29 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate26.errors = [{instancePath:instancePath+"/places/" + i1+"/exchange",schemaPath:"#/$defs/place/properties/exchange/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.pointer !== undefined){
const _errs31 = errors;
if(typeof data11.pointer !== "string"){
validate26.errors = [{instancePath:instancePath+"/places/" + i1+"/pointer",schemaPath:"#/$defs/place/properties/pointer/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.lacks !== undefined){
const _errs33 = errors;
if(typeof data11.lacks !== "string"){
validate26.errors = [{instancePath:instancePath+"/places/" + i1+"/lacks",schemaPath:"#/$defs/place/properties/lacks/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs33 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.id !== undefined){
const _errs35 = errors;
if(typeof data11.id !== "string"){
validate26.errors = [{instancePath:instancePath+"/places/" + i1+"/id",schemaPath:"#/$defs/place/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs35 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.header !== undefined){
const _errs37 = errors;
if(typeof data11.header !== "string"){
validate26.errors = [{instancePath:instancePath+"/places/" + i1+"/header",schemaPath:"#/$defs/place/properties/header/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs37 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.page !== undefined){
let data17 = data11.page;
const _errs39 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate26.errors = [{instancePath:instancePath+"/places/" + i1+"/page",schemaPath:"#/$defs/place/properties/page/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid6 = _errs39 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.status !== undefined){
const _errs41 = errors;
if(true !== data11.status){
validate26.errors = [{instancePath:instancePath+"/places/" + i1+"/status",schemaPath:"#/$defs/place/properties/status/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid6 = _errs41 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.part !== undefined){
const _errs42 = errors;
if(!(data11.part === "end")){
validate26.errors = [{instancePath:instancePath+"/places/" + i1+"/part",schemaPath:"#/$defs/place/properties/part/enum",keyword:"enum",params:{allowedValues: schema47.properties.part.enum}}];
return false;
}
var valid6 = _errs42 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/places/" + i1,schemaPath:"#/$defs/place/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid4 = _errs25 === errors;
if(!valid4){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/places",schemaPath:"#/properties/places/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.conditions !== undefined){
let data20 = data.conditions;
const _errs43 = errors;
if(errors === _errs43){
if(Array.isArray(data20)){
var valid7 = true;
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
const _errs45 = errors;
if(!((data21 === "intermittent") || (data21 === "other-walks"))){
validate26.errors = [{instancePath:instancePath+"/conditions/" + i2,schemaPath:"#/properties/conditions/items/enum",keyword:"enum",params:{allowedValues: schema43.properties.conditions.items.enum}}];
return false;
}
var valid7 = _errs45 === errors;
if(!valid7){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/conditions",schemaPath:"#/properties/conditions/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replay !== undefined){
let data22 = data.replay;
const _errs46 = errors;
if((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (data22 !== null)){
validate26.errors = [{instancePath:instancePath+"/replay",schemaPath:"#/properties/replay/type",keyword:"type",params:{type: schema43.properties.replay.type}}];
return false;
}
if(errors === _errs46){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing1;
if((((data22.seed === undefined) && (missing1 = "seed")) || ((data22.path === undefined) && (missing1 = "path"))) || ((data22.steps === undefined) && (missing1 = "steps"))){
validate26.errors = [{instancePath:instancePath+"/replay",schemaPath:"#/properties/replay/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data22.seed !== undefined){
let data23 = data22.seed;
const _errs49 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate26.errors = [{instancePath:instancePath+"/replay/seed",schemaPath:"#/properties/replay/properties/seed/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid8 = _errs49 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data22.path !== undefined){
const _errs51 = errors;
if(typeof data22.path !== "string"){
validate26.errors = [{instancePath:instancePath+"/replay/path",schemaPath:"#/properties/replay/properties/path/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs51 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data22.steps !== undefined){
let data25 = data22.steps;
const _errs53 = errors;
if(errors === _errs53){
if(Array.isArray(data25)){
var valid9 = true;
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
const _errs55 = errors;
if(typeof data25[i3] !== "string"){
validate26.errors = [{instancePath:instancePath+"/replay/steps/" + i3,schemaPath:"#/properties/replay/properties/steps/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid9 = _errs55 === errors;
if(!valid9){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/replay/steps",schemaPath:"#/properties/replay/properties/steps/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid8 = _errs53 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.window !== undefined){
let data27 = data.window;
const _errs57 = errors;
const _errs58 = errors;
if(errors === _errs58){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing2;
if(((((((data27.walk === undefined) && (missing2 = "walk")) || ((data27.kind === undefined) && (missing2 = "kind"))) || ((data27.pages === undefined) && (missing2 = "pages"))) || ((data27.rows === undefined) && (missing2 = "rows"))) || ((data27.more === undefined) && (missing2 = "more"))) || ((data27.size === undefined) && (missing2 = "size"))){
validate26.errors = [{instancePath:instancePath+"/window",schemaPath:"#/$defs/walkWindow/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data27.walk !== undefined){
const _errs61 = errors;
if(typeof data27.walk !== "string"){
validate26.errors = [{instancePath:instancePath+"/window/walk",schemaPath:"#/$defs/walkWindow/properties/walk/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid11 = _errs61 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data27.kind !== undefined){
const _errs63 = errors;
if(typeof data27.kind !== "string"){
validate26.errors = [{instancePath:instancePath+"/window/kind",schemaPath:"#/$defs/walkWindow/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid11 = _errs63 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data27.pages !== undefined){
let data30 = data27.pages;
const _errs65 = errors;
if(errors === _errs65){
if(Array.isArray(data30)){
var valid12 = true;
const len4 = data30.length;
for(let i4=0; i4<len4; i4++){
let data31 = data30[i4];
const _errs67 = errors;
if(errors === _errs67){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
let missing3;
if(((data31.name === undefined) && (missing3 = "name")) || ((data31.items === undefined) && (missing3 = "items"))){
validate26.errors = [{instancePath:instancePath+"/window/pages/" + i4,schemaPath:"#/$defs/walkWindow/properties/pages/items/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data31.name !== undefined){
const _errs70 = errors;
if(typeof data31.name !== "string"){
validate26.errors = [{instancePath:instancePath+"/window/pages/" + i4+"/name",schemaPath:"#/$defs/walkWindow/properties/pages/items/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid13 = _errs70 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data31.items !== undefined){
let data33 = data31.items;
const _errs72 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
validate26.errors = [{instancePath:instancePath+"/window/pages/" + i4+"/items",schemaPath:"#/$defs/walkWindow/properties/pages/items/properties/items/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid13 = _errs72 === errors;
}
else {
var valid13 = true;
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/window/pages/" + i4,schemaPath:"#/$defs/walkWindow/properties/pages/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid12 = _errs67 === errors;
if(!valid12){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/window/pages",schemaPath:"#/$defs/walkWindow/properties/pages/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid11 = _errs65 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data27.rows !== undefined){
let data34 = data27.rows;
const _errs74 = errors;
if(errors === _errs74){
if(Array.isArray(data34)){
var valid14 = true;
const len5 = data34.length;
for(let i5=0; i5<len5; i5++){
let data35 = data34[i5];
const _errs76 = errors;
if(errors === _errs76){
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
let missing4;
if((((((data35.id === undefined) && (missing4 = "id")) || ((data35.place === undefined) && (missing4 = "place"))) || ((data35.on === undefined) && (missing4 = "on"))) || ((data35.isAtFault === undefined) && (missing4 = "isAtFault"))) || ((data35.ties === undefined) && (missing4 = "ties"))){
validate26.errors = [{instancePath:instancePath+"/window/rows/" + i5,schemaPath:"#/$defs/walkWindow/properties/rows/items/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data35.id !== undefined){
const _errs79 = errors;
if(typeof data35.id !== "string"){
validate26.errors = [{instancePath:instancePath+"/window/rows/" + i5+"/id",schemaPath:"#/$defs/walkWindow/properties/rows/items/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid15 = _errs79 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.place !== undefined){
let data37 = data35.place;
const _errs81 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
validate26.errors = [{instancePath:instancePath+"/window/rows/" + i5+"/place",schemaPath:"#/$defs/walkWindow/properties/rows/items/properties/place/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid15 = _errs81 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.on !== undefined){
let data38 = data35.on;
const _errs83 = errors;
if(errors === _errs83){
if(Array.isArray(data38)){
var valid16 = true;
const len6 = data38.length;
for(let i6=0; i6<len6; i6++){
let data39 = data38[i6];
const _errs85 = errors;
if((!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))) && (data39 !== null)){
validate26.errors = [{instancePath:instancePath+"/window/rows/" + i5+"/on/" + i6,schemaPath:"#/$defs/walkWindow/properties/rows/items/properties/on/items/type",keyword:"type",params:{type: schema48.properties.rows.items.properties.on.items.type}}];
return false;
}
var valid16 = _errs85 === errors;
if(!valid16){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/window/rows/" + i5+"/on",schemaPath:"#/$defs/walkWindow/properties/rows/items/properties/on/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid15 = _errs83 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.isAtFault !== undefined){
const _errs87 = errors;
if(typeof data35.isAtFault !== "boolean"){
validate26.errors = [{instancePath:instancePath+"/window/rows/" + i5+"/isAtFault",schemaPath:"#/$defs/walkWindow/properties/rows/items/properties/isAtFault/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid15 = _errs87 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.ties !== undefined){
const _errs89 = errors;
if(typeof data35.ties !== "boolean"){
validate26.errors = [{instancePath:instancePath+"/window/rows/" + i5+"/ties",schemaPath:"#/$defs/walkWindow/properties/rows/items/properties/ties/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid15 = _errs89 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/window/rows/" + i5,schemaPath:"#/$defs/walkWindow/properties/rows/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid14 = _errs76 === errors;
if(!valid14){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/window/rows",schemaPath:"#/$defs/walkWindow/properties/rows/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid11 = _errs74 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data27.more !== undefined){
let data42 = data27.more;
const _errs91 = errors;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
validate26.errors = [{instancePath:instancePath+"/window/more",schemaPath:"#/$defs/walkWindow/properties/more/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid11 = _errs91 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data27.size !== undefined){
let data43 = data27.size;
const _errs93 = errors;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
validate26.errors = [{instancePath:instancePath+"/window/size",schemaPath:"#/$defs/walkWindow/properties/size/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid11 = _errs93 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/window",schemaPath:"#/$defs/walkWindow/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.history !== undefined){
let data44 = data.history;
const _errs95 = errors;
const _errs96 = errors;
if(errors === _errs96){
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
let missing5;
if((((data44.items === undefined) && (missing5 = "items")) || ((data44.steps === undefined) && (missing5 = "steps"))) || ((data44.harmed === undefined) && (missing5 = "harmed"))){
validate26.errors = [{instancePath:instancePath+"/history",schemaPath:"#/$defs/history/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data44.items !== undefined){
let data45 = data44.items;
const _errs99 = errors;
if(errors === _errs99){
if(Array.isArray(data45)){
var valid19 = true;
const len7 = data45.length;
for(let i7=0; i7<len7; i7++){
const _errs101 = errors;
if(typeof data45[i7] !== "string"){
validate26.errors = [{instancePath:instancePath+"/history/items/" + i7,schemaPath:"#/$defs/history/properties/items/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid19 = _errs101 === errors;
if(!valid19){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/history/items",schemaPath:"#/$defs/history/properties/items/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid18 = _errs99 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.steps !== undefined){
let data47 = data44.steps;
const _errs103 = errors;
if(errors === _errs103){
if(Array.isArray(data47)){
var valid20 = true;
const len8 = data47.length;
for(let i8=0; i8<len8; i8++){
let data48 = data47[i8];
const _errs105 = errors;
const _errs107 = errors;
let valid21 = true;
const _errs108 = errors;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.do !== undefined){
if("page" !== data48.do){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
var _valid0 = _errs108 === errors;
errors = _errs107;
if(vErrors !== null){
if(_errs107){
vErrors.length = _errs107;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs110 = errors;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
let missing6;
if(((((data48.walk === undefined) && (missing6 = "walk")) || ((data48.number === undefined) && (missing6 = "number"))) || ((data48.status === undefined) && (missing6 = "status"))) || ((data48.isLast === undefined) && (missing6 = "isLast"))){
validate26.errors = [{instancePath:instancePath+"/history/steps/" + i8,schemaPath:"#/$defs/history/properties/steps/items/then/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
if(data48.walk !== undefined){
const _errs111 = errors;
if(typeof data48.walk !== "string"){
validate26.errors = [{instancePath:instancePath+"/history/steps/" + i8+"/walk",schemaPath:"#/$defs/history/properties/steps/items/then/properties/walk/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid23 = _errs111 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data48.number !== undefined){
let data51 = data48.number;
const _errs113 = errors;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
validate26.errors = [{instancePath:instancePath+"/history/steps/" + i8+"/number",schemaPath:"#/$defs/history/properties/steps/items/then/properties/number/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid23 = _errs113 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data48.status !== undefined){
let data52 = data48.status;
const _errs115 = errors;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
validate26.errors = [{instancePath:instancePath+"/history/steps/" + i8+"/status",schemaPath:"#/$defs/history/properties/steps/items/then/properties/status/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid23 = _errs115 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data48.isLast !== undefined){
const _errs117 = errors;
if(typeof data48.isLast !== "boolean"){
validate26.errors = [{instancePath:instancePath+"/history/steps/" + i8+"/isLast",schemaPath:"#/$defs/history/properties/steps/items/then/properties/isLast/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid23 = _errs117 === errors;
}
else {
var valid23 = true;
}
}
}
}
}
}
var _valid0 = _errs110 === errors;
valid21 = _valid0;
if(valid21){
var props0 = {};
props0.walk = true;
props0.number = true;
props0.status = true;
props0.isLast = true;
props0.do = true;
}
ifClause0 = "then";
}
else {
const _errs119 = errors;
const _errs120 = errors;
let valid24 = true;
const _errs121 = errors;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.do !== undefined){
let data54 = data48.do;
if(!(((data54 === "add") || (data54 === "remove")) || (data54 === "touch"))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
var _valid1 = _errs121 === errors;
errors = _errs120;
if(vErrors !== null){
if(_errs120){
vErrors.length = _errs120;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs123 = errors;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
let missing7;
if((data48.why === undefined) && (missing7 = "why")){
validate26.errors = [{instancePath:instancePath+"/history/steps/" + i8,schemaPath:"#/$defs/history/properties/steps/items/else/then/required",keyword:"required",params:{missingProperty: missing7}}];
return false;
}
else {
if(data48.why !== undefined){
if(typeof data48.why !== "string"){
validate26.errors = [{instancePath:instancePath+"/history/steps/" + i8+"/why",schemaPath:"#/$defs/history/properties/steps/items/else/then/properties/why/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
var _valid1 = _errs123 === errors;
valid24 = _valid1;
if(valid24){
var props1 = {};
props1.why = true;
props1.do = true;
}
}
if(!valid24){
const err2 = {instancePath:instancePath+"/history/steps/" + i8,schemaPath:"#/$defs/history/properties/steps/items/else/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate26.errors = vErrors;
return false;
}
var _valid0 = _errs119 === errors;
valid21 = _valid0;
if(valid21){
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
}
ifClause0 = "else";
}
if(!valid21){
const err3 = {instancePath:instancePath+"/history/steps/" + i8,schemaPath:"#/$defs/history/properties/steps/items/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate26.errors = vErrors;
return false;
}
if(errors === _errs105){
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
let missing8;
if(((data48.do === undefined) && (missing8 = "do")) || ((data48.ids === undefined) && (missing8 = "ids"))){
validate26.errors = [{instancePath:instancePath+"/history/steps/" + i8,schemaPath:"#/$defs/history/properties/steps/items/required",keyword:"required",params:{missingProperty: missing8}}];
return false;
}
else {
if(data48.do !== undefined){
let data56 = data48.do;
const _errs127 = errors;
if(!((((data56 === "page") || (data56 === "add")) || (data56 === "remove")) || (data56 === "touch"))){
validate26.errors = [{instancePath:instancePath+"/history/steps/" + i8+"/do",schemaPath:"#/$defs/history/properties/steps/items/properties/do/enum",keyword:"enum",params:{allowedValues: schema49.properties.steps.items.properties.do.enum}}];
return false;
}
var valid27 = _errs127 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data48.ids !== undefined){
let data57 = data48.ids;
const _errs128 = errors;
if(errors === _errs128){
if(Array.isArray(data57)){
var valid28 = true;
const len9 = data57.length;
for(let i9=0; i9<len9; i9++){
const _errs130 = errors;
if(typeof data57[i9] !== "string"){
validate26.errors = [{instancePath:instancePath+"/history/steps/" + i8+"/ids/" + i9,schemaPath:"#/$defs/history/properties/steps/items/properties/ids/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid28 = _errs130 === errors;
if(!valid28){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/history/steps/" + i8+"/ids",schemaPath:"#/$defs/history/properties/steps/items/properties/ids/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid27 = _errs128 === errors;
}
else {
var valid27 = true;
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/history/steps/" + i8,schemaPath:"#/$defs/history/properties/steps/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid20 = _errs105 === errors;
if(!valid20){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/history/steps",schemaPath:"#/$defs/history/properties/steps/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid18 = _errs103 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.harmed !== undefined){
let data59 = data44.harmed;
const _errs132 = errors;
if(errors === _errs132){
if(Array.isArray(data59)){
var valid29 = true;
const len10 = data59.length;
for(let i10=0; i10<len10; i10++){
const _errs134 = errors;
if(typeof data59[i10] !== "string"){
validate26.errors = [{instancePath:instancePath+"/history/harmed/" + i10,schemaPath:"#/$defs/history/properties/harmed/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid29 = _errs134 === errors;
if(!valid29){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/history/harmed",schemaPath:"#/$defs/history/properties/harmed/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid18 = _errs132 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/history",schemaPath:"#/$defs/history/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs95 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.operation === undefined) && (missing0 = "operation"))) || ((data.requirement === undefined) && (missing0 = "requirement"))) || ((data.level === undefined) && (missing0 = "level"))) || ((data.scored === undefined) && (missing0 = "scored"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.title === undefined) && (missing0 = "title"))) || ((data.sentence === undefined) && (missing0 = "sentence"))) || ((data.why === undefined) && (missing0 = "why"))) || ((data.mend === undefined) && (missing0 = "mend"))) || ((data.findings === undefined) && (missing0 = "findings"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
const _errs2 = errors;
if(typeof data.id !== "string"){
validate25.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/checkId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operation !== undefined){
const _errs5 = errors;
if(typeof data.operation !== "string"){
validate25.errors = [{instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requirement !== undefined){
const _errs7 = errors;
if(typeof data.requirement !== "string"){
validate25.errors = [{instancePath:instancePath+"/requirement",schemaPath:"#/properties/requirement/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.level !== undefined){
let data3 = data.level;
const _errs9 = errors;
if(!(((data3 === "MUST") || (data3 === "SHOULD")) || (data3 === "MAY"))){
validate25.errors = [{instancePath:instancePath+"/level",schemaPath:"#/properties/level/enum",keyword:"enum",params:{allowedValues: schema41.properties.level.enum}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scored !== undefined){
const _errs10 = errors;
if(typeof data.scored !== "boolean"){
validate25.errors = [{instancePath:instancePath+"/scored",schemaPath:"#/properties/scored/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
let data5 = data.outcome;
const _errs12 = errors;
if(!((((((((data5 === "fail") || (data5 === "error")) || (data5 === "warn")) || (data5 === "note")) || (data5 === "inconclusive")) || (data5 === "pass")) || (data5 === "untested")) || (data5 === "inapplicable"))){
validate25.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema41.properties.outcome.enum}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data6 = data.reason;
const _errs13 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate25.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: schema41.properties.reason.type}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reasonCode !== undefined){
let data7 = data.reasonCode;
const _errs15 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate25.errors = [{instancePath:instancePath+"/reasonCode",schemaPath:"#/properties/reasonCode/type",keyword:"type",params:{type: schema41.properties.reasonCode.type}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reasonArgs !== undefined){
let data8 = data.reasonArgs;
const _errs17 = errors;
if(errors === _errs17){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key0 in data8){
let data9 = data8[key0];
const _errs20 = errors;
if((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))){
validate25.errors = [{instancePath:instancePath+"/reasonArgs/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/reasonArgs/additionalProperties/type",keyword:"type",params:{type: schema41.properties.reasonArgs.additionalProperties.type}}];
return false;
}
var valid2 = _errs20 === errors;
if(!valid2){
break;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/reasonArgs",schemaPath:"#/properties/reasonArgs/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.looked !== undefined){
let data10 = data.looked;
const _errs22 = errors;
if(errors === _errs22){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing1;
if(((((data10.items === undefined) && (missing1 = "items")) || ((data10.boundaries === undefined) && (missing1 = "boundaries"))) || ((data10.walks === undefined) && (missing1 = "walks"))) || ((data10.answers === undefined) && (missing1 = "answers"))){
validate25.errors = [{instancePath:instancePath+"/looked",schemaPath:"#/properties/looked/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data10.items !== undefined){
let data11 = data10.items;
const _errs25 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate25.errors = [{instancePath:instancePath+"/looked/items",schemaPath:"#/properties/looked/properties/items/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.boundaries !== undefined){
let data12 = data10.boundaries;
const _errs27 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate25.errors = [{instancePath:instancePath+"/looked/boundaries",schemaPath:"#/properties/looked/properties/boundaries/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid3 = _errs27 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.walks !== undefined){
let data13 = data10.walks;
const _errs29 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate25.errors = [{instancePath:instancePath+"/looked/walks",schemaPath:"#/properties/looked/properties/walks/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid3 = _errs29 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.answers !== undefined){
let data14 = data10.answers;
const _errs31 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate25.errors = [{instancePath:instancePath+"/looked/answers",schemaPath:"#/properties/looked/properties/answers/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/looked",schemaPath:"#/properties/looked/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.doubts !== undefined){
let data15 = data.doubts;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data15)){
var valid4 = true;
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
const _errs35 = errors;
if(errors === _errs35){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing2;
if((((data16.collection === undefined) && (missing2 = "collection")) || ((data16.reason === undefined) && (missing2 = "reason"))) || ((data16.reasonCode === undefined) && (missing2 = "reasonCode"))){
validate25.errors = [{instancePath:instancePath+"/doubts/" + i0,schemaPath:"#/properties/doubts/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data16.collection !== undefined){
let data17 = data16.collection;
const _errs38 = errors;
if(errors === _errs38){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key1 in data17){
const _errs41 = errors;
if(typeof data17[key1] !== "string"){
validate25.errors = [{instancePath:instancePath+"/doubts/" + i0+"/collection/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/doubts/items/properties/collection/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs41 === errors;
if(!valid6){
break;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/doubts/" + i0+"/collection",schemaPath:"#/properties/doubts/items/properties/collection/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid5 = _errs38 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data16.reason !== undefined){
const _errs43 = errors;
if(typeof data16.reason !== "string"){
validate25.errors = [{instancePath:instancePath+"/doubts/" + i0+"/reason",schemaPath:"#/properties/doubts/items/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs43 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data16.reasonCode !== undefined){
let data20 = data16.reasonCode;
const _errs45 = errors;
if((typeof data20 !== "string") && (data20 !== null)){
validate25.errors = [{instancePath:instancePath+"/doubts/" + i0+"/reasonCode",schemaPath:"#/properties/doubts/items/properties/reasonCode/type",keyword:"type",params:{type: schema41.properties.doubts.items.properties.reasonCode.type}}];
return false;
}
var valid5 = _errs45 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data16.reasonArgs !== undefined){
let data21 = data16.reasonArgs;
const _errs47 = errors;
if(errors === _errs47){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key2 in data21){
let data22 = data21[key2];
const _errs50 = errors;
if((typeof data22 !== "string") && (!((typeof data22 == "number") && (isFinite(data22))))){
validate25.errors = [{instancePath:instancePath+"/doubts/" + i0+"/reasonArgs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/doubts/items/properties/reasonArgs/additionalProperties/type",keyword:"type",params:{type: schema41.properties.doubts.items.properties.reasonArgs.additionalProperties.type}}];
return false;
}
var valid7 = _errs50 === errors;
if(!valid7){
break;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/doubts/" + i0+"/reasonArgs",schemaPath:"#/properties/doubts/items/properties/reasonArgs/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid5 = _errs47 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data16.explainedBy !== undefined){
const _errs52 = errors;
if(typeof data16.explainedBy !== "string"){
validate25.errors = [{instancePath:instancePath+"/doubts/" + i0+"/explainedBy",schemaPath:"#/properties/doubts/items/properties/explainedBy/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs52 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/doubts/" + i0,schemaPath:"#/properties/doubts/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid4 = _errs35 === errors;
if(!valid4){
break;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/doubts",schemaPath:"#/properties/doubts/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tolerated !== undefined){
const _errs54 = errors;
if(typeof data.tolerated !== "boolean"){
validate25.errors = [{instancePath:instancePath+"/tolerated",schemaPath:"#/properties/tolerated/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
const _errs56 = errors;
if(typeof data.title !== "string"){
validate25.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sentence !== undefined){
const _errs58 = errors;
if(typeof data.sentence !== "string"){
validate25.errors = [{instancePath:instancePath+"/sentence",schemaPath:"#/properties/sentence/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs60 = errors;
if(typeof data.source !== "string"){
validate25.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined){
const _errs62 = errors;
if(typeof data.why !== "string"){
validate25.errors = [{instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mend !== undefined){
const _errs64 = errors;
if(typeof data.mend !== "string"){
validate25.errors = [{instancePath:instancePath+"/mend",schemaPath:"#/properties/mend/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs64 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
let data30 = data.findings;
const _errs66 = errors;
if(errors === _errs66){
if(Array.isArray(data30)){
var valid8 = true;
const len1 = data30.length;
for(let i1=0; i1<len1; i1++){
const _errs68 = errors;
if(!(validate26(data30[i1], {instancePath:instancePath+"/findings/" + i1,parentData:data30,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid8 = _errs68 === errors;
if(!valid8){
break;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs66 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:threadcount:report:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.tool === undefined) && (missing0 = "tool"))) || ((data.target === undefined) && (missing0 = "target"))) || ((data.run === undefined) && (missing0 = "run"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.collections === undefined) && (missing0 = "collections"))) || ((data.coverage === undefined) && (missing0 = "coverage"))) || ((data.checks === undefined) && (missing0 = "checks"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.schemaVersion !== undefined){
const _errs2 = errors;
if("1" !== data.schemaVersion){
validate20.errors = [{instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: "1"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool !== undefined){
let data1 = data.tool;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.name === undefined) && (missing1 = "name")) || ((data1.version === undefined) && (missing1 = "version"))){
validate20.errors = [{instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.name !== undefined){
const _errs6 = errors;
if("threadcount" !== data1.name){
validate20.errors = [{instancePath:instancePath+"/tool/name",schemaPath:"#/properties/tool/properties/name/const",keyword:"const",params:{allowedValue: "threadcount"}}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.version !== undefined){
const _errs7 = errors;
if(typeof data1.version !== "string"){
validate20.errors = [{instancePath:instancePath+"/tool/version",schemaPath:"#/properties/tool/properties/version/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.target !== undefined){
let data4 = data.target;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if((((data4.baseUrl === undefined) && (missing2 = "baseUrl")) || ((data4.implementation === undefined) && (missing2 = "implementation"))) || ((data4.document === undefined) && (missing2 = "document"))){
validate20.errors = [{instancePath:instancePath+"/target",schemaPath:"#/properties/target/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data4.baseUrl !== undefined){
const _errs12 = errors;
if(typeof data4.baseUrl !== "string"){
validate20.errors = [{instancePath:instancePath+"/target/baseUrl",schemaPath:"#/properties/target/properties/baseUrl/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.implementation !== undefined){
let data6 = data4.implementation;
const _errs14 = errors;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
validate20.errors = [{instancePath:instancePath+"/target/implementation",schemaPath:"#/properties/target/properties/implementation/type",keyword:"type",params:{type: schema31.properties.target.properties.implementation.type}}];
return false;
}
if(errors === _errs14){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing3;
if(((data6.name === undefined) && (missing3 = "name")) || ((data6.version === undefined) && (missing3 = "version"))){
validate20.errors = [{instancePath:instancePath+"/target/implementation",schemaPath:"#/properties/target/properties/implementation/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data6.name !== undefined){
const _errs17 = errors;
if(typeof data6.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/target/implementation/name",schemaPath:"#/properties/target/properties/implementation/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.version !== undefined){
const _errs19 = errors;
if(typeof data6.version !== "string"){
validate20.errors = [{instancePath:instancePath+"/target/implementation/version",schemaPath:"#/properties/target/properties/implementation/properties/version/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.document !== undefined){
let data9 = data4.document;
const _errs21 = errors;
if(errors === _errs21){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing4;
if(((data9.title === undefined) && (missing4 = "title")) || ((data9.sha256 === undefined) && (missing4 = "sha256"))){
validate20.errors = [{instancePath:instancePath+"/target/document",schemaPath:"#/properties/target/properties/document/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data9.title !== undefined){
const _errs24 = errors;
if(typeof data9.title !== "string"){
validate20.errors = [{instancePath:instancePath+"/target/document/title",schemaPath:"#/properties/target/properties/document/properties/title/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data9.sha256 !== undefined){
const _errs26 = errors;
if(typeof data9.sha256 !== "string"){
validate20.errors = [{instancePath:instancePath+"/target/document/sha256",schemaPath:"#/properties/target/properties/document/properties/sha256/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs26 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data9.file !== undefined){
const _errs28 = errors;
if(typeof data9.file !== "string"){
validate20.errors = [{instancePath:instancePath+"/target/document/file",schemaPath:"#/properties/target/properties/document/properties/file/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs28 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/target/document",schemaPath:"#/properties/target/properties/document/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.operations !== undefined){
let data13 = data4.operations;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data13)){
var valid5 = true;
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
const _errs32 = errors;
if(errors === _errs32){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing5;
if(((((data14.id === undefined) && (missing5 = "id")) || ((data14.path === undefined) && (missing5 = "path"))) || ((data14.pointer === undefined) && (missing5 = "pointer"))) || ((data14.line === undefined) && (missing5 = "line"))){
validate20.errors = [{instancePath:instancePath+"/target/operations/" + i0,schemaPath:"#/properties/target/properties/operations/items/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data14.id !== undefined){
const _errs35 = errors;
if(typeof data14.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/target/operations/" + i0+"/id",schemaPath:"#/properties/target/properties/operations/items/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs35 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.path !== undefined){
const _errs37 = errors;
if(typeof data14.path !== "string"){
validate20.errors = [{instancePath:instancePath+"/target/operations/" + i0+"/path",schemaPath:"#/properties/target/properties/operations/items/properties/path/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs37 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.pointer !== undefined){
const _errs39 = errors;
if(typeof data14.pointer !== "string"){
validate20.errors = [{instancePath:instancePath+"/target/operations/" + i0+"/pointer",schemaPath:"#/properties/target/properties/operations/items/properties/pointer/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs39 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.line !== undefined){
let data18 = data14.line;
const _errs41 = errors;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
validate20.errors = [{instancePath:instancePath+"/target/operations/" + i0+"/line",schemaPath:"#/properties/target/properties/operations/items/properties/line/type",keyword:"type",params:{type: schema31.properties.target.properties.operations.items.properties.line.type}}];
return false;
}
var valid6 = _errs41 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.paging !== undefined){
let data19 = data14.paging;
const _errs43 = errors;
if(errors === _errs43){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing6;
if(((((((data19.items === undefined) && (missing6 = "items")) || ((data19.identity === undefined) && (missing6 = "identity"))) || ((data19.next === undefined) && (missing6 = "next"))) || ((data19.hasMore === undefined) && (missing6 = "hasMore"))) || ((data19.limit === undefined) && (missing6 = "limit"))) || ((data19.cursor === undefined) && (missing6 = "cursor"))){
validate20.errors = [{instancePath:instancePath+"/target/operations/" + i0+"/paging",schemaPath:"#/properties/target/properties/operations/items/properties/paging/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
if(data19.items !== undefined){
const _errs46 = errors;
if(typeof data19.items !== "string"){
validate20.errors = [{instancePath:instancePath+"/target/operations/" + i0+"/paging/items",schemaPath:"#/properties/target/properties/operations/items/properties/paging/properties/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs46 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data19.identity !== undefined){
const _errs48 = errors;
if(typeof data19.identity !== "string"){
validate20.errors = [{instancePath:instancePath+"/target/operations/" + i0+"/paging/identity",schemaPath:"#/properties/target/properties/operations/items/properties/paging/properties/identity/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs48 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data19.next !== undefined){
const _errs50 = errors;
if(typeof data19.next !== "string"){
validate20.errors = [{instancePath:instancePath+"/target/operations/" + i0+"/paging/next",schemaPath:"#/properties/target/properties/operations/items/properties/paging/properties/next/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs50 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data19.hasMore !== undefined){
let data23 = data19.hasMore;
const _errs52 = errors;
if((typeof data23 !== "string") && (data23 !== null)){
validate20.errors = [{instancePath:instancePath+"/target/operations/" + i0+"/paging/hasMore",schemaPath:"#/properties/target/properties/operations/items/properties/paging/properties/hasMore/type",keyword:"type",params:{type: schema31.properties.target.properties.operations.items.properties.paging.properties.hasMore.type}}];
return false;
}
var valid7 = _errs52 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data19.limit !== undefined){
const _errs54 = errors;
if(typeof data19.limit !== "string"){
validate20.errors = [{instancePath:instancePath+"/target/operations/" + i0+"/paging/limit",schemaPath:"#/properties/target/properties/operations/items/properties/paging/properties/limit/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs54 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data19.cursor !== undefined){
const _errs56 = errors;
if(typeof data19.cursor !== "string"){
validate20.errors = [{instancePath:instancePath+"/target/operations/" + i0+"/paging/cursor",schemaPath:"#/properties/target/properties/operations/items/properties/paging/properties/cursor/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs56 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/target/operations/" + i0+"/paging",schemaPath:"#/properties/target/properties/operations/items/properties/paging/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid6 = _errs43 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/target/operations/" + i0,schemaPath:"#/properties/target/properties/operations/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid5 = _errs32 === errors;
if(!valid5){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/target/operations",schemaPath:"#/properties/target/properties/operations/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs30 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run !== undefined){
const _errs58 = errors;
if(!(validate21(data.run, {instancePath:instancePath+"/run",parentData:data,parentDataProperty:"run",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data27 = data.verdict;
const _errs59 = errors;
if(!(((((data27 === "aborted") || (data27 === "non-conformant")) || (data27 === "incomplete")) || (data27 === "partial")) || (data27 === "conformant"))){
validate20.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema31.properties.verdict.enum}}];
return false;
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data28 = data.summary;
const _errs60 = errors;
if(errors === _errs60){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing7;
if(((((((((data28.fail === undefined) && (missing7 = "fail")) || ((data28.error === undefined) && (missing7 = "error"))) || ((data28.warn === undefined) && (missing7 = "warn"))) || ((data28.note === undefined) && (missing7 = "note"))) || ((data28.inconclusive === undefined) && (missing7 = "inconclusive"))) || ((data28.pass === undefined) && (missing7 = "pass"))) || ((data28.untested === undefined) && (missing7 = "untested"))) || ((data28.inapplicable === undefined) && (missing7 = "inapplicable"))){
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: missing7}}];
return false;
}
else {
if(data28.fail !== undefined){
let data29 = data28.fail;
const _errs63 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
validate20.errors = [{instancePath:instancePath+"/summary/fail",schemaPath:"#/properties/summary/properties/fail/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid8 = _errs63 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data28.error !== undefined){
let data30 = data28.error;
const _errs65 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
validate20.errors = [{instancePath:instancePath+"/summary/error",schemaPath:"#/properties/summary/properties/error/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid8 = _errs65 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data28.warn !== undefined){
let data31 = data28.warn;
const _errs67 = errors;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
validate20.errors = [{instancePath:instancePath+"/summary/warn",schemaPath:"#/properties/summary/properties/warn/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid8 = _errs67 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data28.note !== undefined){
let data32 = data28.note;
const _errs69 = errors;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
validate20.errors = [{instancePath:instancePath+"/summary/note",schemaPath:"#/properties/summary/properties/note/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid8 = _errs69 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data28.inconclusive !== undefined){
let data33 = data28.inconclusive;
const _errs71 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
validate20.errors = [{instancePath:instancePath+"/summary/inconclusive",schemaPath:"#/properties/summary/properties/inconclusive/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid8 = _errs71 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data28.pass !== undefined){
let data34 = data28.pass;
const _errs73 = errors;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
validate20.errors = [{instancePath:instancePath+"/summary/pass",schemaPath:"#/properties/summary/properties/pass/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid8 = _errs73 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data28.untested !== undefined){
let data35 = data28.untested;
const _errs75 = errors;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
validate20.errors = [{instancePath:instancePath+"/summary/untested",schemaPath:"#/properties/summary/properties/untested/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid8 = _errs75 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data28.inapplicable !== undefined){
let data36 = data28.inapplicable;
const _errs77 = errors;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
validate20.errors = [{instancePath:instancePath+"/summary/inapplicable",schemaPath:"#/properties/summary/properties/inapplicable/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid8 = _errs77 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.collections !== undefined){
let data37 = data.collections;
const _errs79 = errors;
if(errors === _errs79){
if(Array.isArray(data37)){
var valid9 = true;
const len1 = data37.length;
for(let i1=0; i1<len1; i1++){
const _errs81 = errors;
if(!(validate23(data37[i1], {instancePath:instancePath+"/collections/" + i1,parentData:data37,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid9 = _errs81 === errors;
if(!valid9){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/collections",schemaPath:"#/properties/collections/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs79 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coverage !== undefined){
let data39 = data.coverage;
const _errs82 = errors;
if(errors === _errs82){
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
let missing8;
if((((data39.statuses === undefined) && (missing8 = "statuses")) || ((data39.parameters === undefined) && (missing8 = "parameters"))) || ((data39.fields === undefined) && (missing8 = "fields"))){
validate20.errors = [{instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/required",keyword:"required",params:{missingProperty: missing8}}];
return false;
}
else {
if(data39.statuses !== undefined){
let data40 = data39.statuses;
const _errs85 = errors;
if(errors === _errs85){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key0 in data40){
let data41 = data40[key0];
const _errs88 = errors;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
validate20.errors = [{instancePath:instancePath+"/coverage/statuses/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/coverage/properties/statuses/additionalProperties/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid11 = _errs88 === errors;
if(!valid11){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/coverage/statuses",schemaPath:"#/properties/coverage/properties/statuses/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid10 = _errs85 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data39.parameters !== undefined){
let data42 = data39.parameters;
const _errs90 = errors;
if(errors === _errs90){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key1 in data42){
let data43 = data42[key1];
const _errs93 = errors;
if(errors === _errs93){
if(Array.isArray(data43)){
var valid13 = true;
const len2 = data43.length;
for(let i2=0; i2<len2; i2++){
const _errs95 = errors;
if(typeof data43[i2] !== "string"){
validate20.errors = [{instancePath:instancePath+"/coverage/parameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/properties/coverage/properties/parameters/additionalProperties/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid13 = _errs95 === errors;
if(!valid13){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/coverage/parameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/coverage/properties/parameters/additionalProperties/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid12 = _errs93 === errors;
if(!valid12){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/coverage/parameters",schemaPath:"#/properties/coverage/properties/parameters/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid10 = _errs90 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data39.fields !== undefined){
let data45 = data39.fields;
const _errs97 = errors;
if(errors === _errs97){
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key2 in data45){
let data46 = data45[key2];
const _errs100 = errors;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
validate20.errors = [{instancePath:instancePath+"/coverage/fields/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/coverage/properties/fields/additionalProperties/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid14 = _errs100 === errors;
if(!valid14){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/coverage/fields",schemaPath:"#/properties/coverage/properties/fields/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid10 = _errs97 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs82 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.checks !== undefined){
let data47 = data.checks;
const _errs102 = errors;
if(errors === _errs102){
if(Array.isArray(data47)){
var valid15 = true;
const len3 = data47.length;
for(let i3=0; i3<len3; i3++){
const _errs104 = errors;
if(!(validate25(data47[i3], {instancePath:instancePath+"/checks/" + i3,parentData:data47,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid15 = _errs104 === errors;
if(!valid15){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs102 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timings !== undefined){
let data49 = data.timings;
const _errs105 = errors;
const _errs106 = errors;
if(errors === _errs106){
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
let missing9;
if((((data49.purposes === undefined) && (missing9 = "purposes")) || ((data49.every === undefined) && (missing9 = "every"))) || ((data49.requests === undefined) && (missing9 = "requests"))){
validate20.errors = [{instancePath:instancePath+"/timings",schemaPath:"#/$defs/timings/required",keyword:"required",params:{missingProperty: missing9}}];
return false;
}
else {
if(data49.purposes !== undefined){
let data50 = data49.purposes;
const _errs109 = errors;
if(errors === _errs109){
if(Array.isArray(data50)){
var valid18 = true;
const len4 = data50.length;
for(let i4=0; i4<len4; i4++){
const _errs111 = errors;
if(typeof data50[i4] !== "string"){
validate20.errors = [{instancePath:instancePath+"/timings/purposes/" + i4,schemaPath:"#/$defs/timings/properties/purposes/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid18 = _errs111 === errors;
if(!valid18){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/timings/purposes",schemaPath:"#/$defs/timings/properties/purposes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid17 = _errs109 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data49.every !== undefined){
let data52 = data49.every;
const _errs113 = errors;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
validate20.errors = [{instancePath:instancePath+"/timings/every",schemaPath:"#/$defs/timings/properties/every/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid17 = _errs113 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data49.requests !== undefined){
let data53 = data49.requests;
const _errs115 = errors;
if(errors === _errs115){
if(Array.isArray(data53)){
var valid19 = true;
const len5 = data53.length;
for(let i5=0; i5<len5; i5++){
const _errs117 = errors;
if(typeof data53[i5] !== "string"){
validate20.errors = [{instancePath:instancePath+"/timings/requests/" + i5,schemaPath:"#/$defs/timings/properties/requests/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid19 = _errs117 === errors;
if(!valid19){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/timings/requests",schemaPath:"#/$defs/timings/properties/requests/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid17 = _errs115 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/timings",schemaPath:"#/$defs/timings/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs105 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

/** The characters that count things: five 家, 个, 项, 场, 次 … of something. */
export const COUNTER = '[家个项场次人名位所件份支条款批拨团组趟轮届种类处座间栋台例笔者单只双对]';

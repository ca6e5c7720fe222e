kline_dayqfq={"code":0}
